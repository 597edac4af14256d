using Runs.Server.Storage;

namespace Runs.Server.Traces;

/// <summary>Finds the nearest ancestor that decides for each of many spans, looking at no span twice.</summary>
internal sealed class NearestAncestors(Func<string, ValueTask<SpanRow?>> findSpan)
{
    // By span id: the nearest deciding span at or above it; null when there is none, or while it is being looked for.
    private readonly Dictionary<string, SpanRow?> _nearest = new(StringComparer.Ordinal);

    public async ValueTask<SpanRow> ApplyAsync(SpanRow span)
    {
        if (!AncestorOverride.Concerns(span))
        {
            return span;
        }

        return await FindAsync(span) is { } ancestor ? AncestorOverride.Apply(span, ancestor) : span;
    }

    private async ValueTask<SpanRow?> FindAsync(SpanRow span)
    {
        var path = new List<string>();
        SpanRow? found = null;
        // Meeting an id again, its own or one on the way, is meeting a circle: null is in the dictionary by then.
        for (var id = span.ParentSpanId; id is not null && !_nearest.TryGetValue(id, out found);)
        {
            path.Add(id);
            _nearest.Add(id, null);
            found = await findSpan(id);
            if (found is null || AncestorOverride.Decides(found))
            {
                break;
            }

            id = found.ParentSpanId;
            found = null;
        }

        foreach (var id in path)
        {
            _nearest[id] = found;
        }

        return found;
    }
}
