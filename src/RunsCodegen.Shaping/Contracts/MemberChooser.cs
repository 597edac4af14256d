using System.Collections.Immutable;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Contracts;

/// <summary>Tells objects apart by their members.</summary>
internal sealed class MemberChooser(ShapeFinder shapes)
{
    // Unions of unions of unions.
    private const int DeepestUnion = 3;

    /// <summary>
    /// By the document's own <c>discriminator</c>. For a branch without a mapping stand the only values that its member
    /// can have, where these differ from branch to branch, else the component's name.
    /// </summary>
    public MemberChoiceCode? ByDiscriminator(Schema union, ImmutableArray<Candidate> objects)
    {
        var schemas = objects.Select(o => o.Schema).ToImmutableArray();
        if (union.Discriminator is not { } discriminator || NamesOf(union, schemas) is not { } names)
        {
            return null;
        }

        var isBase = IsBase(union, schemas[^1]);
        return Choice(
            discriminator.Property,
            [.. objects.SelectMany((o, i) => names[i].Select(n => new MemberValueCode(n, o.Code)))],
            isBase ? objects[^1].Code : null,
            isOptional: !isBase && !schemas.All(s => Requires(s, discriminator.Property)));
    }

    /// <summary>Whether the discriminator of a union says of each of these branches what it is called.</summary>
    public bool AreNamed(Schema union, ImmutableArray<SchemaId> objects) => objects.IsEmpty || NamesOf(union, objects) is not null;

    private ImmutableArray<string>[]? NamesOf(Schema union, ImmutableArray<SchemaId> objects)
    {
        var (property, mapping) = (union.Discriminator!.Property, union.Discriminator.Mapping);
        var mapped = objects.Select(o => mapping.Where(m => Same(m.Schema, o)).Select(m => m.Value).ToImmutableArray()).ToArray();
        var possible = objects.Select(o => DiscriminatorTexts(o, property)).ToArray();
        var isBase = IsBase(union, objects[^1]);

        // An heir that may have any of the base's values is not told by them.
        var given = isBase && possible[^1] is { IsEmpty: false } known
            ? possible.Select(p => known.All(p.Contains) ? [] : p).ToArray()
            : possible;
        var own = given.Where((_, i) => mapped[i].IsEmpty).ToArray();
        var isTold = (isBase || own.All(t => !t.IsEmpty)) && own.SelectMany(t => t).Distinct(StringComparer.Ordinal).Count() == own.Sum(t => t.Length);
        var names = objects.Select((o, i) => !mapped[i].IsEmpty ? mapped[i] : isTold && !given[i].IsEmpty ? given[i] : ImpliedNames(o)).ToArray();

        // Without a name, or with one that the branch's own values exclude, the discriminator tells nothing.
        return objects.Select((_, i) => names[i].IsEmpty || (!isBase && mapped[i].IsEmpty && !possible[i].IsEmpty && !names[i].Any(possible[i].Contains))).Any(n => n)
            ? null
            : names;
    }

    // The last branch of a base is what the base says itself: a value that nobody names is no more than that.
    private bool IsBase(Schema union, SchemaId last) => shapes.Schema(last) is { ComponentName: null } rest && rest.Place == union.Place;

    /// <summary>
    /// By a member whose possible texts do not overlap. If all branches require it, one may leave it open; if none
    /// leaves it open, some need not require it.
    /// </summary>
    public MemberChoiceCode? ByValue(ImmutableArray<Candidate> objects)
    {
        var schemas = objects.Select(o => o.Schema).ToImmutableArray();
        return (Decisive(schemas) ?? DecisiveIfThere(schemas)) is not { } found ? null
            : Choice(
                found.Name,
                [.. objects.SelectMany((o, i) => found.Texts[i].Select(t => new MemberValueCode(t, o.Code)))],
                objects.Where((_, i) => found.Texts[i].IsEmpty).Select(o => o.Code).FirstOrDefault(),
                isOptional: !objects.All(o => Requires(o.Schema, found.Name)));
    }

    /// <summary>Whether no object is of two branches, because of such a member.</summary>
    public bool AreExclusive(ImmutableArray<SchemaId> objects) => Decisive(objects) is not null;

    // The member, and what texts it may have in each branch; none in one that leaves it open.
    private (string Name, ImmutableArray<string>[] Texts)? Decisive(ImmutableArray<SchemaId> objects)
    {
        foreach (var name in Common(objects))
        {
            var texts = objects.Select(o => DiscriminatorTexts(o, name)).ToArray();
            var all = texts.SelectMany(t => t).ToArray();
            var open = objects.Where((_, i) => texts[i].IsEmpty).ToArray();
            var isDisjoint = all.Distinct(StringComparer.Ordinal).Count() == all.Length;
            if (isDisjoint && open.Length <= 1 && all.Length > 0 && open.All(o => Find(o, name) is { } member && Excludes(member, all)))
            {
                return (name, texts);
            }
        }

        return null;
    }

    // The same of a member that need not be there, if every branch says what texts it may have.
    private (string Name, ImmutableArray<string>[] Texts)? DecisiveIfThere(ImmutableArray<SchemaId> objects)
    {
        foreach (var name in Records(objects[0]).SelectMany(r => r.Members).Select(m => m.Name).Distinct(StringComparer.Ordinal))
        {
            var texts = objects.Select(o => DiscriminatorTexts(o, name)).ToArray();
            if (texts.All(t => !t.IsEmpty) && texts.SelectMany(t => t).Distinct(StringComparer.Ordinal).Count() == texts.Sum(t => t.Length))
            {
                return (name, texts);
            }
        }

        return null;
    }

    /// <summary>
    /// By a member that one branch requires and no other knows. At most one branch of a <c>oneOf</c> may have none; a
    /// value of <c>anyOf</c> may be of that branch as well as of another.
    /// </summary>
    public PresenceChoiceCode? ByPresence(Schema union, ImmutableArray<Candidate> objects)
    {
        var members = new List<PresenceCode>();
        var without = new List<Candidate>();
        foreach (var candidate in objects)
        {
            var own = Members(candidate.Schema).FirstOrDefault(m =>
                m.IsRequired && objects.All(o => o == candidate || (shapes.Of(o.Schema).Shape is Shape.Record && Find(o.Schema, m.Name) is null)));
            if (own is null)
            {
                without.Add(candidate);
            }
            else
            {
                members.Add(new(own.Name, candidate.Code, []));
            }
        }

        if (without.Count > (union.OneOf.IsEmpty ? 0 : 1))
        {
            return null;
        }

        var names = members.ConvertAll(m => m.WireName);
        return new(
            [.. members.Select(m => m with { Unless = [.. names.Where(n => n != m.WireName)] })],
            without.Count == 1 ? without[0].Code : null);
    }

    private static MemberChoiceCode Choice(string name, List<MemberValueCode> values, BranchCode? otherwise, bool isOptional) =>
        new(
            name,
            // Where the document gives a value twice, the first branch has it.
            [.. values.DistinctBy(v => v.Value, StringComparer.Ordinal)],
            otherwise,
            isOptional,
            string.Join(", ", values.Select(v => $"'{v.Value}'").Distinct(StringComparer.Ordinal)));

    private ImmutableArray<string> DiscriminatorTexts(SchemaId id, string property)
    {
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
        var mapped = shapes.Schema(union).Discriminator is { } d && d.Property == property
            ? d.Mapping.Where(m => Same(m.Schema, branch)).Select(m => m.Value).ToImmutableArray()
            : [];
        return mapped.IsEmpty ? DiscriminatorTexts(branch, property) : mapped;
    }

    private ImmutableArray<string> ImpliedNames(SchemaId id)
    {
        var owner = shapes.Schema(shapes.Of(id).Owner);
        return owner.ComponentName is { } name ? [name]
            : shapes.Of(id).Shape is Shape.Union union ? Together(union.Branches.Select(ImpliedNames))
            : owner.AllOf.IsEmpty ? []
            : shapes.Schema(owner.AllOf[^1]).ComponentName is { } last ? [last] : [];
    }

    // All of them, each once, or none if one of them is open.
    private static ImmutableArray<string> Together(IEnumerable<ImmutableArray<string>> parts)
    {
        var all = parts.ToArray();
        return all.Any(p => p.IsEmpty) ? [] : [.. all.SelectMany(p => p).Distinct(StringComparer.Ordinal)];
    }

    private bool Same(SchemaId one, SchemaId other) => shapes.Of(one).Owner == shapes.Of(other).Owner;

    private IEnumerable<string> Common(ImmutableArray<SchemaId> objects) =>
        Records(objects[0]).SelectMany(r => r.Members).Select(m => m.Name).Distinct(StringComparer.Ordinal)
            .Where(name => objects.All(o => Requires(o, name)));

    private bool Requires(SchemaId candidate, string name) =>
        Records(candidate) is [_, ..] records && records.All(r => r.Members.Any(m => m.Name == name && m.IsRequired));

    // The records that a candidate may be, if it can be nothing else.
    private Shape.Record[] Records(SchemaId id, int depth = 0)
    {
        switch (shapes.Of(id).Shape)
        {
            case Shape.Record record:
                return [record];
            case Shape.Union union when depth < DeepestUnion:
                var parts = union.Branches.Select(b => Records(b, depth + 1)).ToArray();
                return parts.All(p => p.Length > 0) ? [.. parts.SelectMany(p => p)] : [];
            default:
                return [];
        }
    }

    private ImmutableArray<Member> Members(SchemaId candidate) =>
        shapes.Of(candidate).Shape is Shape.Record record ? record.Members : [];

    private Member? Find(SchemaId candidate, string name) => Members(candidate).FirstOrDefault(m => m.Name == name);

    private ImmutableArray<string> Texts(Member member)
    {
        var resolved = shapes.Of(member.Schema);
        var schema = shapes.Schema(resolved.Owner);
        return schema.Const is { ValueKind: JsonValueKind.String } constant ? [constant.GetString()!]
            : resolved.Shape is Shape.Enum { Values: var values } ? values
            : [];
    }

    // An open branch is safe to take for "anything else" when it says itself that it is not one of the others.
    private bool Excludes(Member member, string[] values) =>
        shapes.Schema(shapes.Of(member.Schema).Owner).Not is { } not
        && shapes.Schema(not).Enum is { } excluded
        && values.All(v => excluded.Any(e => e.ValueKind == JsonValueKind.String && e.GetString() == v));
}
