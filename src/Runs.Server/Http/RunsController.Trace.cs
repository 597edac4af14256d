using Runs.Server.Http;
using Runs.Server.Traces;

namespace Runs;

/// <content>The trace.</content>
public sealed partial class RunsController
{
    protected override async partial Task<GetRunTraceResult> GetRunTraceAsync(string runId, CancellationToken cancellationToken)
    {
        if (await store.FindRunAsync(EnvironmentId, runId, cancellationToken) is not { } run)
        {
            return GetRunTraceResult.NotFound(new() { Error = "Not found" }, xShouldRetry: false);
        }

        if (!MayRead(run))
        {
            return GetRunTraceResult.Forbidden(OutOfScope);
        }

        return await new TraceReader(store).ReadAsync(run, cancellationToken) is { } trace
            ? GetRunTraceResult.Ok(new() { Trace = TraceReply.Of(trace) })
            : GetRunTraceResult.NotFound(new() { Error = "Trace not found" }, xShouldRetry: false);
    }
}
