using Runs.Server.Storage;

namespace Runs.Server.Demo;

/// <summary>An environment with a run to look at, the same every time except for the clock.</summary>
public static class DemoData
{
    /// <summary>The environment of the demo.</summary>
    public const string EnvironmentId = "env_demo";

    /// <summary>The key that opens it.</summary>
    public const string SecretKey = "tr_dev_demo";

    /// <summary>A second environment, which sees nothing of the first.</summary>
    public const string OtherEnvironmentId = "env_other";

    /// <summary>The key that opens the second.</summary>
    public const string OtherSecretKey = "tr_dev_other";

    /// <summary>The run with the long trace.</summary>
    public const string RunId = "run_demo";

    /// <summary>The run it triggered.</summary>
    public const string ChildRunId = "run_demo_child";

    /// <summary>The run of the second environment.</summary>
    public const string OtherRunId = "run_other";

    private const string TraceId = "de300000000000000000000000000001";
    private const string OtherTraceId = "de300000000000000000000000000002";

    /// <summary>Writes the environments, and the runs as of a minute ago. Leaves runs that are there, and their tags, alone.</summary>
    public static async ValueTask WriteAsync(IRunStore store, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        await store.SaveEnvironmentAsync(new RunEnvironment(EnvironmentId, SecretKey, StoredEnvironmentType.Development), cancellationToken);
        await store.SaveEnvironmentAsync(new RunEnvironment(OtherEnvironmentId, OtherSecretKey, StoredEnvironmentType.Development), cancellationToken);

        // A second start with another clock would merge two times into one set of spans.
        if (await store.FindRunAsync(EnvironmentId, RunId, cancellationToken) is null)
        {
            var startNs = UnixTime.Nanoseconds(clock.GetUtcNow().AddMinutes(-1));
            await store.WriteSpansAsync(DemoOrder.Spans(EnvironmentId, TraceId, startNs), cancellationToken);
            await store.WriteSpansAsync(OtherSpans(startNs), cancellationToken);
        }

        await store.SettleRunsAsync(cancellationToken);
    }

    private static List<SpanRow> OtherSpans(long startNs)
    {
        var trace = new DemoTrace(OtherEnvironmentId, OtherTraceId, startNs);
        trace.Add(new DemoRun(OtherRunId, "ping"), null, "ping", 0, span => span.Lasting(12));

        return trace.Spans;
    }
}
