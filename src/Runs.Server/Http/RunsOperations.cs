using System.Security.Claims;
using Runs.Server.Auth;
using Runs.Server.Storage;

namespace Runs.Server.Http;

/// <summary>What the operations do, whether a controller or an endpoint took the request.</summary>
public sealed partial class RunsOperations(IRunStore store, RunsMetrics metrics)
{
    private static readonly ForbiddenError OutOfScope =
        new() { Error = "Unauthorized", Code = "unauthorized", Param = "access_token", Type = "authorization" };

    private static bool MayRead(ClaimsPrincipal caller, Run run) => RunsIdentity.MayRead(caller,
    [
        "runs:" + run.RunId,
        "tasks:" + run.TaskIdentifier,
        .. run.Tags.Select(tag => "tags:" + tag),
        .. run.BatchId is { } batch ? new[] { "batch:" + batch } : [],
    ]);
}
