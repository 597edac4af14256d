using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.References;

/// <summary>Follows <c>$ref</c>s, within a file and to others.</summary>
internal sealed class ReferenceResolver(SourceFiles files, DiagnosticBag bag)
{
    // Through how many '$ref's in the middle of a pointer we go; more is a circle.
    private const int MaxIndirections = 100;

    private readonly Dictionary<Written, Node> _resolved = [];
    private readonly Identifiers _identifiers = new(files);

    /// <summary>The schemas with a <c>$dynamicAnchor</c> of a name, by the resource that each stands in.</summary>
    public IEnumerable<(string Resource, Node Node)> DynamicAnchors(string name) => _identifiers.DynamicAnchors(name);

    /// <summary>The text of a node's <c>$ref</c>, or null.</summary>
    public static string? ReferenceOf(Node node) => node is ObjectNode o && o.Find("$ref") is StringNode text ? text.Text : null;

    /// <summary>The node itself, or what its chain of references leads to; null after saying why that is nothing of this kind.</summary>
    public ObjectNode? Follow(Node node, ReferenceKind kind)
    {
        HashSet<Node>? passed = null;
        for (var current = node; ;)
        {
            if (ReferenceOf(current) is not { } reference)
            {
                return AsObject(current, node, kind);
            }

            if (!(passed ??= new(ReferenceEqualityComparer.Instance)).Add(current))
            {
                bag.Add(Catalogue.ReferenceToItself(PlaceOfReference(current), reference));
                return null;
            }

            if (Resolve(current, reference, kind) is not { } target)
            {
                return null;
            }

            current = target;
        }
    }

    /// <summary>What one reference leads to; null after saying why that is nothing of this kind.</summary>
    public Node? Resolve(Node from, string reference, ReferenceKind kind)
    {
        if (Target(from, reference, "$ref") is not { } target)
        {
            return null;
        }

        if (kind.Groups.Length > 0 && ReferenceKind.Of(target) is { } other && other != kind)
        {
            var isReadable = kind.HasContent && other.HasContent;
            bag.Add(Catalogue.ReferenceToOtherKind(
                PlaceOfReference(from), reference, kind.Name, other.Name, isReadable ? "and its content is taken for that" : "so this is left out"));
            return isReadable ? target : null;
        }

        return target;
    }

    /// <summary>What a reference in a keyword leads to; null after saying that it is nothing.</summary>
    public Node? Target(Node from, string reference, string keyword, Func<Place, Diagnostic>? missing = null)
    {
        var source = from.Source;
        if (_resolved.TryGetValue(new(source, reference), out var known))
        {
            return known;
        }

        var place = from is ObjectNode o && o.Find(keyword) is { } value ? value.Place : from.Place;
        var search = new Search();
        var target = _identifiers.Find(from, reference) ?? FindRemote(from, reference, search) ?? Find(source, reference, place, search);
        if (target is null)
        {
            if (!search.IsExplained)
            {
                bag.Add(missing?.Invoke(place) ?? Catalogue.ReferenceNotFound(place, reference));
            }

            return null;
        }

        // What a reference means depends on its surroundings only where there are '$id's.
        if (!source.HasIdentifiers)
        {
            _resolved[new(source, reference)] = target;
        }

        return target;
    }

    private static Place PlaceOfReference(Node node) => ((ObjectNode)node).Find("$ref")!.Place;

    private ObjectNode? AsObject(Node node, Node user, ReferenceKind kind)
    {
        if (node is not ObjectNode)
        {
            bag.Add(Catalogue.WrongKind(user.Place, kind.Name, "an object", node.Kind));
        }

        return node as ObjectNode;
    }

    // A schema may refer to others by where its '$id' says that it comes from. What may not be asked for is sought beside it.
    private Node? FindRemote(Node from, string reference, Search search) =>
        Identifiers.AddressOf(from, reference) is { } address && files.OpenRemote(address) is { Top: { } top } source
            ? _identifiers.Find(from, reference) ?? FindFragment(source, top, Uri.UnescapeDataString(address.Fragment.TrimStart('#')), search)
            : null;

    private Node? Find(SourceText source, string reference, Place place, Search search)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var (file, fragment) = hash < 0 ? (reference, "") : (reference[..hash], reference[(hash + 1)..]);
        Diagnostic? refusal = null;
        var target = file.Length == 0 ? source : files.Open(source, file, place, out refusal);
        if (refusal is not null)
        {
            bag.Add(refusal);
        }

        search.IsExplained |= target?.Top is null;
        return target?.Top is not { } top ? null : FindFragment(target, top, Uri.UnescapeDataString(fragment), search);
    }

    private Node? FindFragment(SourceText source, Node top, string fragment, Search search)
    {
        if (fragment.Length == 0)
        {
            return top;
        }

        return fragment[0] == '/' ? Walk(top, fragment, search) : _identifiers.FindAnchor(source, fragment);
    }

    // A pointer may lead through a reference, though no specification says so; documents do it.
    private Node? Walk(Node top, string pointer, Search search)
    {
        var node = top;
        foreach (var segment in JsonPointer.Segments(pointer))
        {
            while (JsonPointer.Step(node, segment) is null && ReferenceOf(node) is { } reference)
            {
                if (++search.Indirections > MaxIndirections || Find(node.Source, reference, node.Place, search) is not { } target)
                {
                    return null;
                }

                node = target;
            }

            if (JsonPointer.Step(node, segment) is not { } next)
            {
                return null;
            }

            node = next;
        }

        return node;
    }

    // One look for a target, through all the references on the way to it.
    private sealed class Search
    {
        public bool IsExplained { get; set; }

        public int Indirections { get; set; }
    }

    private sealed record Written(SourceText Source, string Reference);
}
