using System.Security.Claims;
using Runs.Server.Auth;
using Runs.Server.Traces;

namespace Runs.Server.Http;

/// <content>The trace.</content>
public sealed partial class RunsOperations
{
    internal async Task<GetRunTraceResult> GetTraceAsync(ClaimsPrincipal caller, string runId, CancellationToken cancellationToken)
    {
        if (await store.FindRunAsync(RunsIdentity.EnvironmentOf(caller), runId, cancellationToken) is not { } run)
        {
            return GetRunTraceResult.NotFound(new() { Error = "Not found" }, xShouldRetry: false);
        }

        if (!MayRead(caller, run))
        {
            return GetRunTraceResult.Forbidden(OutOfScope);
        }

        if (await new TraceReader(store).ReadAsync(run, cancellationToken) is not { } trace)
        {
            return GetRunTraceResult.NotFound(new() { Error = "Trace not found" }, xShouldRetry: false);
        }

        var reply = TraceReply.Of(trace, out var spans);
        metrics.TraceSent(spans);
        return GetRunTraceResult.Ok(new() { Trace = reply });
    }
}
