using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.References;

/// <summary>How many references of one file lead through each other.</summary>
internal static class ReferenceChains
{
    /// <summary>The references on the longest way from one to the next; a way that goes round ends where it began.</summary>
    public static int Longest(Node top)
    {
        var targets = Targets(top);
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var start in targets.Keys)
        {
            var way = new List<string>();
            var at = start;
            while (targets.TryGetValue(at, out var next) && lengths.TryAdd(at, 0))
            {
                way.Add(at);
                at = next;
            }

            var length = lengths.GetValueOrDefault(at);
            for (var i = way.Count - 1; i >= 0; i--)
            {
                lengths[way[i]] = ++length;
            }
        }

        return lengths.Count == 0 ? 0 : lengths.Values.Max();
    }

    // Where each object with a reference stands, and where that leads.
    private static Dictionary<string, string> Targets(Node top)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Node>([top]);
        while (open.TryPop(out var node))
        {
            if (node is ScalarNode || !seen.Add(node))
            {
                continue;
            }

            if (node is ObjectNode o && o.Find("$ref") is StringNode { Text: ['#', '/', ..] and var target })
            {
                targets[o.Place.Pointer] = target[1..];
            }

            foreach (var below in node is ObjectNode { Members: var members } ? members.Select(m => m.Value) : node is ArrayNode list ? list.Items : [])
            {
                open.Push(below);
            }
        }

        return targets;
    }
}
