using RunsCodegen.Model.Text;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.References;

/// <summary>Schemas by <c>$id</c>, <c>$anchor</c> and <c>$dynamicAnchor</c> (JSON Schema Core §8.2). A file is searched when the first such name is asked for.</summary>
internal sealed class Identifiers(SourceFiles files)
{
    // No address of anything: what relative identifiers are resolved against when the document has none of its own.
    private static readonly Uri NoWhere = new("rcg://document/");

    private readonly Dictionary<SourceText, Named> _byFile = [];

    /// <summary>What a reference means by the <c>$id</c>s around it; null where they say nothing.</summary>
    public Node? Find(Node from, string reference)
    {
        var within = from.Source.HasIdentifiers;
        if ((!within && !files.All.Any(f => f.HasIdentifiers)) || !Uri.TryCreate(within ? BaseOf(from) : NoWhere, reference, out var address))
        {
            return null;
        }

        var fragment = Uri.UnescapeDataString(address.Fragment.TrimStart('#'));
        var withoutFragment = Plain(address);
        foreach (var file in files.All)
        {
            if (!NamesOf(file).Ids.TryGetValue(withoutFragment, out var resource))
            {
                continue;
            }

            return fragment switch
            {
                "" => resource,
                ['/', ..] => Walk(resource, fragment),
                _ => NamesOf(file).Anchors.GetValueOrDefault((withoutFragment, fragment)),
            };
        }

        return null;
    }

    /// <summary>Where on the network a reference leads by the <c>$id</c>s around it; null where they say nothing of that.</summary>
    public static Uri? AddressOf(Node from, string reference) =>
        from.Source.HasIdentifiers && Uri.TryCreate(BaseOf(from), reference, out var address) && RemoteAddress.IsAskable(address) ? address : null;

    /// <summary>The schema of an anchor in a file, first among those that no <c>$id</c> sets apart.</summary>
    public Node? FindAnchor(SourceText source, string anchor) => source.Top is not { } top ? null
        : NamesOf(source).Anchors.GetValueOrDefault((ResourceOf(top), anchor))
            ?? NamesOf(source).Anchors.FirstOrDefault(a => a.Key.Name == anchor).Value;

    /// <summary>The schemas with a <c>$dynamicAnchor</c> of a name in every file, by the resource that each stands in.</summary>
    public IEnumerable<(string Resource, Node Node)> DynamicAnchors(string name) => files.All.SelectMany(NamesIn)
        .Where(a => a.Key.Name == name && (a.Value as ObjectNode)?.Find("$dynamicAnchor") is StringNode { Text: var text } && text == name)
        .Select(a => (a.Key.Resource, a.Value));

    /// <summary>The schema resource (Core §4.3.5) that a node is part of.</summary>
    public static string ResourceOf(Node node) => BaseOf(node) is var address && address.Equals(NoWhere) ? node.Source.File.Path : Plain(address);

    private Dictionary<(string Resource, string Name), Node> NamesIn(SourceText file) => NamesOf(file).Anchors;

    private static string Plain(Uri address) => address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped);

    private static Node? Walk(Node resource, string pointer)
    {
        var node = resource;
        foreach (var segment in JsonPointer.Segments(pointer))
        {
            if (JsonPointer.Step(node, segment) is not { } next)
            {
                return null;
            }

            node = next;
        }

        return node;
    }

    // '$id's apply from the outermost inwards, each relative to the one around it.
    private static Uri BaseOf(Node node)
    {
        var ids = new Stack<string>();
        for (var current = node; current is not null; current = current.Parent)
        {
            if (current is ObjectNode o && (o.Find("$id") ?? (current.Parent is RootNode ? o.Find("$self") : null)) is StringNode id)
            {
                ids.Push(id.Text);
            }
        }

        var address = RemoteAddress.Is(node.Source.File.Path) ? new Uri(node.Source.File.Path) : NoWhere;
        while (ids.TryPop(out var id))
        {
            address = Uri.TryCreate(address, id, out var next) ? next : address;
        }

        return address;
    }

    private Named NamesOf(SourceText source)
    {
        if (_byFile.TryGetValue(source, out var known))
        {
            return known;
        }

        var names = new Named();
        var open = new Stack<Node>();
        var seen = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        if (source.Top is { } top)
        {
            open.Push(top);
        }

        while (open.TryPop(out var node))
        {
            if (node is ScalarNode || !seen.Add(node))
            {
                continue;
            }

            Note(node as ObjectNode, names);
            foreach (var child in node is ObjectNode o ? o.Members.Select(m => m.Value) : ((ArrayNode)node).Items)
            {
                open.Push(child);
            }
        }

        return _byFile[source] = names;
    }

    private static void Note(ObjectNode? node, Named names)
    {
        if (node?.Find("$id") is StringNode || node is { Parent: RootNode } && node.Find("$self") is StringNode)
        {
            names.Ids.TryAdd(Plain(BaseOf(node)), node);
        }

        if ((node?.Find("$anchor") ?? node?.Find("$dynamicAnchor")) is StringNode anchor)
        {
            names.Anchors.TryAdd((ResourceOf(node!), anchor.Text), node!);
        }
    }

    private sealed class Named
    {
        public Dictionary<string, Node> Ids { get; } = new(StringComparer.Ordinal);

        public Dictionary<(string Resource, string Name), Node> Anchors { get; } = [];
    }
}
