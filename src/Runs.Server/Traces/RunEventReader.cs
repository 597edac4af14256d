using System.Runtime.CompilerServices;
using Runs.Server.Storage;

namespace Runs.Server.Traces;

/// <summary>Reads the events of a run: its own spans and log lines, in order, without those of its child runs.</summary>
/// <param name="store">Where the spans are.</param>
public sealed class RunEventReader(IRunStore store)
{
    /// <summary>How many events the hosted API sends at most.</summary>
    public const int DefaultLimit = 25_000;

    /// <summary>
    /// The first <paramref name="limit"/> events after <paramref name="after"/>, by start time, then by arrival. Memory grows
    /// with the number of unfinished spans' ancestors only.
    /// </summary>
    public async IAsyncEnumerable<SpanRow> ReadAsync(Run run, int limit = DefaultLimit, SpanPosition? after = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var ancestors = new NearestAncestors(FindInRunAsync);
        await foreach (var span in store.ReadRunSpansAsync(run, limit, after, cancellationToken))
        {
            yield return await ancestors.ApplyAsync(span);
        }

        async ValueTask<SpanRow?> FindInRunAsync(string spanId) =>
            await store.FindSpanAsync(run.EnvironmentId, run.TraceId, spanId, cancellationToken) is { } found && found.RunId == run.RunId ? found : null;
    }
}
