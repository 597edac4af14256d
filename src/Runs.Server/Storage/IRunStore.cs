namespace Runs.Server.Storage;

/// <summary>
/// Where environments, runs and spans live. Safe for any number of callers at a time; what a call has
/// acknowledged survives the death of the process.
/// </summary>
public interface IRunStore : IAsyncDisposable
{
    /// <summary>Finds the environment a secret key opens.</summary>
    ValueTask<RunEnvironment?> FindEnvironmentByKeyAsync(string secretKey, CancellationToken cancellationToken = default);

    /// <summary>Finds an environment by its id.</summary>
    ValueTask<RunEnvironment?> FindEnvironmentAsync(string environmentId, CancellationToken cancellationToken = default);

    /// <summary>Adds an environment, or changes the key and type of the one with that id.</summary>
    ValueTask SaveEnvironmentAsync(RunEnvironment environment, CancellationToken cancellationToken = default);

    /// <summary>Finds a run of an environment by its friendly id.</summary>
    ValueTask<Run?> FindRunAsync(string environmentId, string runId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds the tags the run does not have, all or none, in request order. A tag named twice counts once. Tags are
    /// compared and stored exactly as given: dropping blank ones is the caller's business.
    /// </summary>
    ValueTask<AddTagsOutcome> AddTagsAsync(string environmentId, string runId, IReadOnlyList<string> tags, CancellationToken cancellationToken = default);

    /// <summary>Finds one span of a trace, whenever it began.</summary>
    ValueTask<SpanRow?> FindSpanAsync(string environmentId, string traceId, string spanId, CancellationToken cancellationToken = default);

    /// <summary>The first <paramref name="limit"/> spans of a trace by start time, then by arrival.</summary>
    ValueTask<IReadOnlyList<SpanRow>> ReadTraceAsync(string environmentId, string traceId, TimeWindow window, int limit, CancellationToken cancellationToken = default);

    /// <summary>The first <paramref name="limit"/> spans directly below any of <paramref name="parentSpanIds"/>, by start time, then by arrival.</summary>
    ValueTask<IReadOnlyList<SpanRow>> ReadChildrenAsync(string environmentId, string traceId, IReadOnlyCollection<string> parentSpanIds, TimeWindow window, int limit, CancellationToken cancellationToken = default);

    /// <summary>
    /// The first <paramref name="limit"/> spans of a run, debug ones left out, by start time, then by arrival, beginning
    /// after <paramref name="after"/>. Memory does not grow with their number.
    /// </summary>
    IAsyncEnumerable<SpanRow> ReadRunSpansAsync(Run run, int limit, SpanPosition? after = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stores spans in one transaction, merged (<see cref="SpanMerge"/>) with what is stored under their ids, and adds the
    /// runs they name. Storing the same span again changes nothing.
    /// </summary>
    ValueTask WriteSpansAsync(IReadOnlyList<SpanRow> spans, CancellationToken cancellationToken = default);

    /// <summary>
    /// Finds the own span of every run that <see cref="WriteSpansAsync"/> touched: the earliest with no parent or with one of
    /// another run. Call it when the last span is written, since children usually arrive before their parents.
    /// </summary>
    ValueTask SettleRunsAsync(CancellationToken cancellationToken = default);
}
