using System.Collections.Immutable;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Contracts;

/// <summary>A value of a discriminator, and the branches that it may mean, by their number.</summary>
internal sealed record DiscriminatorValue(string Text, ImmutableArray<int> Branches);

/// <summary>
/// Finds what the values of a discriminator mean. For a branch without a mapping stands its own value
/// (<c>x-ms-discriminator-value</c>), or the only values that its member can have, where these differ from branch to
/// branch, else the component's name; unless its member cannot have that.
/// </summary>
internal sealed class DiscriminatorValues(ShapeFinder shapes)
{
    private readonly Dictionary<Use, ImmutableArray<string>> _texts = [];

    /// <summary>Every value with its branches, several where the document leaves open which; null when a branch has none.</summary>
    public ImmutableArray<DiscriminatorValue>? Of(Schema union, ImmutableArray<SchemaId> objects)
    {
        var discriminator = union.Discriminator!;
        var mapped = objects.Select(o => Mapped(discriminator, o)).ToArray();
        var texts = objects.Select((o, i) => mapped[i].IsEmpty ? Texts(o, discriminator.Property) : []).ToArray();
        var heirs = HasBase(union, objects[^1]) ? objects.Length - 1 : 0;
        var ofBase = heirs > 0 ? Texts(objects[^1], discriminator.Property) : [];
        for (var i = 0; i < heirs; i++)
        {
            // An heir that may have every value of its base is not told by them.
            texts[i] = !ofBase.IsEmpty && ofBase.All(texts[i].Contains) ? [] : texts[i];
        }

        var open = texts.Where((_, i) => mapped[i].IsEmpty && (heirs == 0 || i < heirs)).ToArray();
        var isDisjoint = (heirs > 0 || open.All(t => !t.IsEmpty)) && open.SelectMany(t => t).Distinct(StringComparer.Ordinal).Count() == open.Sum(t => t.Length);
        var names = objects.Select((o, i) => !mapped[i].IsEmpty ? mapped[i] : isDisjoint && !texts[i].IsEmpty ? texts[i] : ImpliedNames(o)).ToArray();
        if (names.Any(n => n.IsEmpty))
        {
            return null;
        }

        // A mapping comes first; what mappings or names give twice, the first branch has.
        var named = names.SelectMany((n, i) => n.Where(text => CanBe(i, text)).Select(text => new { Text = text, Branch = i }))
            .OrderBy(v => mapped[v.Branch].IsEmpty)
            .DistinctBy(v => v.Text, StringComparer.Ordinal)
            .ToDictionary(v => v.Text, v => v.Branch, StringComparer.Ordinal);
        return
        [
            .. objects.SelectMany((_, i) => names[i].Any(n => named.ContainsKey(n)) ? names[i].Where(named.ContainsKey) : texts[i])
                .Distinct(StringComparer.Ordinal)
                .Select(text => new DiscriminatorValue(text, named.TryGetValue(text, out var branch) ? [branch] : Having(text))),
        ];

        // A base takes what is said of those that build upon it.
        bool CanBe(int i, string text) => texts[i].IsEmpty || texts[i].Contains(text, StringComparer.Ordinal) || heirs > 0;

        ImmutableArray<int> Having(string text) => [.. Enumerable.Range(0, objects.Length).Where(i => texts[i].Contains(text, StringComparer.Ordinal))];
    }

    /// <summary>Whether the discriminator says of which branch a value is. One that leaves several open only matters where just one may fit.</summary>
    public bool Tells(Schema union, ImmutableArray<SchemaId> objects) => union.Discriminator is not null
        && (objects.IsEmpty || (Of(union, objects) is { } values && (union.OneOf.IsEmpty || values.All(v => v.Branches.Length < 2))));

    /// <summary>Whether a union is that of a base and those that build upon it; then the last branch is what the base says itself.</summary>
    public bool HasBase(Schema union, SchemaId last) => shapes.Schema(last) is { ComponentName: null, Place: var place } && place == union.Place;

    /// <summary>The only texts that a member can have in a branch; none when it can have others.</summary>
    public ImmutableArray<string> Texts(SchemaId id, string property)
    {
        var use = new Use(id, property);
        if (!_texts.TryGetValue(use, out var texts))
        {
            _texts[use] = texts = DeepStack.Call(FindTexts, use);
        }

        return texts;
    }

    private ImmutableArray<string> FindTexts(Use use)
    {
        var (id, property) = use;
        var resolved = shapes.Of(id);
        return resolved.Shape switch
        {
            Shape.Record record when record.Members.FirstOrDefault(m => m.Name == property) is { } member => Texts(member),
            Shape.Union union => Together(union.Branches.Select(b => Nested(resolved.Owner, b, property))),
            Shape.Any when shapes.Declared(resolved.Owner).FirstOrDefault(m => m.Name == property) is { } member => Texts(member),
            _ => [],
        };
    }

    // A branch that is a union itself has the values of its own branches.
    private ImmutableArray<string> Nested(SchemaId union, SchemaId branch, string property)
    {
        var mapped = shapes.Schema(union).Discriminator is { } d && d.Property == property ? Mapped(d, branch) : [];
        return mapped.IsEmpty ? Texts(branch, property) : mapped;
    }

    private ImmutableArray<string> Texts(Member member)
    {
        var resolved = shapes.Of(member.Schema);
        var schema = shapes.Schema(resolved.Owner);
        return schema.Const is { ValueKind: JsonValueKind.String } constant ? [constant.GetString()!]
            : resolved.Shape is Shape.Enum { Values: var values } ? values
            : [];
    }

    private ImmutableArray<string> Mapped(Discriminator discriminator, SchemaId branch)
    {
        var owner = shapes.Of(branch).Owner;
        var mapped = discriminator.Mapping.Where(m => shapes.Of(m.Schema).Owner == owner).Select(m => m.Value).ToImmutableArray();
        return mapped.IsEmpty && shapes.Schema(owner).Annotations.DiscriminatorValue is { } value ? [value] : mapped;
    }

    private ImmutableArray<string> ImpliedNames(SchemaId id)
    {
        var owner = shapes.Schema(shapes.Of(id).Owner);
        return owner.ComponentName is { } name ? [name]
            : shapes.Of(id).Shape is Shape.Union union ? Together(union.Branches.Select(b => DeepStack.Call(ImpliedNames, b)))
            : owner.AllOf.IsEmpty ? []
            : shapes.Schema(owner.AllOf[^1]).ComponentName is { } last ? [last] : [];
    }

    // All of them, each once, or none if one of them is open.
    private static ImmutableArray<string> Together(IEnumerable<ImmutableArray<string>> parts)
    {
        var all = parts.ToArray();
        return all.Any(p => p.IsEmpty) ? [] : [.. all.SelectMany(p => p).Distinct(StringComparer.Ordinal)];
    }

    private sealed record Use(SchemaId Id, string Property);
}
