using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;
using RunsCodegen.Reading.References;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Schemas;

/// <summary>Numbers schemas as they are met and reads each once. A queue instead of recursion, so that no depth can overflow the stack.</summary>
internal sealed class SchemaReader(Readers all)
{
    private readonly Dictionary<Node, SchemaId> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly List<Schema?> _schemas = [];
    private readonly List<Node> _nodes = [];
    private readonly DynamicReferences _dynamic = new(all);
    private readonly Dictionary<Node, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<Unread> _open = [];
    private readonly KeywordReader _keywords = new(all);

    /// <summary>The id of a schema; of what it leads to, where a reference is all it says.</summary>
    public SchemaId IdOf(Node node)
    {
        if (_ids.TryGetValue(node, out var known))
        {
            return known;
        }

        if (SchemaReference.Of(node) is null)
        {
            return _ids[node] = Add(node);
        }

        var passed = new List<Node>();
        var id = IdAtEnd(node, passed);
        foreach (var link in passed)
        {
            _ids[link] = id;
        }

        return id;
    }

    /// <summary>The id of a schema that something else than a <c>$ref</c> refers to.</summary>
    public SchemaId IdOfTarget(Node user, Node target)
    {
        NoteName(user, target);
        return IdOf(target);
    }

    /// <summary>The target of a reference that has siblings.</summary>
    public SchemaId? TargetOf(ObjectNode node)
    {
        if (SchemaReference.Of(node) is not { } reference || FindDynamic(node, reference) is not null)
        {
            return null;
        }

        return Resolve(node, reference) is { } target ? IdOf(target) : null;
    }

    /// <summary>A schema that lets everything through, where the document has none to offer.</summary>
    public SchemaId Anything(Node node)
    {
        var id = new SchemaId(_schemas.Count);
        _schemas.Add(new Schema { Id = id, Place = node.Place, ComponentName = ComponentNames.Of(node) });
        _nodes.Add(node);
        return id;
    }

    /// <summary>Reads what was met since the last call, and what is met by doing so.</summary>
    public void ReadOpen()
    {
        while (_open.TryDequeue(out var next))
        {
            _schemas[next.Id.Index] = _keywords.Read(next.Id, next.Node, ComponentNames.Of(next.Node));
            NoteDynamic(next.Id, next.Node);
        }
    }

    public SchemaTable Table()
    {
        do
        {
            ReadOpen();
        }
        while (_dynamic.SettleOpen());

        _dynamic.Apply(_schemas, _nodes);
        var schemas = ImmutableArray.CreateBuilder<Schema>(_schemas.Count);
        foreach (var schema in _schemas)
        {
            schemas.Add(schema!);
        }

        foreach (var (node, name) in _names)
        {
            var index = _ids[node].Index;
            schemas[index] = schemas[index].ComponentName is null ? schemas[index] with { ComponentName = name } : schemas[index];
        }

        return new SchemaTable(schemas.MoveToImmutable());
    }

    private SchemaId IdAtEnd(Node node, List<Node> passed)
    {
        HashSet<Node>? onTheWay = null;
        for (var current = node; ;)
        {
            if (_ids.TryGetValue(current, out var known))
            {
                return known;
            }

            passed.Add(current);
            if (SchemaReference.Of(current) is not { } reference || !SchemaReference.StandsAlone((ObjectNode)current, all.Dialect)
                || FindDynamic((ObjectNode)current, reference) is not null)
            {
                return Add(current);
            }

            // Few references lead to another one.
            if (current == node ? passed.Count > 1 : !(onTheWay ??= new(ReferenceEqualityComparer.Instance)).Add(current))
            {
                all.Bag.Add(Catalogue.ReferenceToItself(reference.Place, reference.Text));
                return Anything(current);
            }

            if (Resolve((ObjectNode)current, reference) is not { } target)
            {
                return Anything(current);
            }

            current = target;
        }
    }

    private Node? Resolve(ObjectNode node, SchemaReference reference)
    {
        foreach (var name in SchemaReference.IgnoredSiblings(node, all.Dialect))
        {
            all.Bag.Add(Catalogue.SiblingOfReference(node.Place.At(name), name));
        }

        var target = reference.IsDynamic ? DynamicTarget(node, reference) : all.References.Resolve(node, reference.Text, ReferenceKind.Schema);
        if (target is not null)
        {
            NoteName(node, target);
        }

        return target;
    }

    // The target of a '$dynamicRef' that may mean others as well.
    private (Node Target, string Name)? FindDynamic(ObjectNode node, SchemaReference reference) =>
        reference.DynamicName is { } name && all.References.DynamicAnchors(name).Any()
        && DynamicTarget(node, reference) is ObjectNode target && target.Find("$dynamicAnchor") is StringNode { Text: var anchor } && anchor == name
            ? (target, name)
            : null;

    private void NoteDynamic(SchemaId id, Node node)
    {
        if (node is ObjectNode o && o.Find("$dynamicRef") is StringNode text && FindDynamic(o, new(text.Text, text.Place, IsDynamic: true)) is var (target, name))
        {
            _dynamic.Add(id, target, name);
        }
    }

    // Which schema these mean may depend on the way to them; the one in sight is what documents mean in practice.
    private Node? DynamicTarget(ObjectNode node, SchemaReference reference)
    {
        if (node.Find("$recursiveRef") is null)
        {
            return all.References.Target(node, reference.Text, "$dynamicRef", p => NothingCalled("$dynamicRef", reference.Text, p));
        }

        Node? outer = node;
        while (outer is not null && (outer as ObjectNode)?.Find("$recursiveAnchor") is not BooleanNode { Value: true })
        {
            outer = outer.Parent;
        }

        if (outer is null)
        {
            all.Bag.Add(NothingCalled("$recursiveRef", reference.Text, reference.Place));
        }

        return outer;
    }

    private static Diagnostic NothingCalled(string keyword, string name, Place place) =>
        Catalogue.SchemaKeyword(place, keyword, $"nothing is called '{name}', so any value is taken");

    private void NoteName(Node user, Node target)
    {
        if (target.Source != user.Source && ComponentNames.InOtherFile(target) is { } name)
        {
            _names.TryAdd(target, name);
        }
    }

    private SchemaId Add(Node node)
    {
        var id = new SchemaId(_schemas.Count);
        _schemas.Add(null);
        _nodes.Add(node);
        _open.Enqueue(new(id, node));
        return id;
    }

    private sealed record Unread(SchemaId Id, Node Node);
}
