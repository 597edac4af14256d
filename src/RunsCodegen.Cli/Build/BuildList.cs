namespace RunsCodegen.Cli.Build;

/// <summary>
/// What a project asks for, as <c>name=value</c> lines. <c>state</c> (where lists are kept) and <c>root</c> (where output
/// goes that has no folder of its own) come first; each <c>item=</c> begins one reference, followed by its metadata.
/// </summary>
internal sealed record BuildList(string State, string Root, IReadOnlyList<BuildItem> Items)
{
    public static BuildList Parse(IEnumerable<string> lines)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        var items = new List<BuildItem>();
        var values = head;
        foreach (var line in lines.Where(l => l.Length > 0))
        {
            var (name, value) = line.Split('=', 2) is [var left, var right] ? (left.Trim(), right.Trim()) : (line, "");
            if (name == "item")
            {
                values = new Dictionary<string, string>(StringComparer.Ordinal);
                items.Add(new BuildItem(value, values));
            }
            else if (value.Length > 0)
            {
                values[name] = value;
            }
        }

        return new BuildList(head["state"], head["root"], items);
    }
}
