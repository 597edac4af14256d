using System.Collections.Immutable;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Contracts;

/// <summary>Tells objects apart by their members.</summary>
internal sealed class MemberChooser(ShapeFinder shapes, DiscriminatorValues discriminators)
{
    // Unions of unions of unions.
    private const int DeepestUnion = 3;

    /// <summary>By the document's own <c>discriminator</c>.</summary>
    public MemberChoiceCode? ByDiscriminator(Schema union, ImmutableArray<Candidate> objects)
    {
        if (union.Discriminator is not { } discriminator || discriminators.Of(union, [.. objects.Select(o => o.Schema)]) is not { } named)
        {
            return null;
        }

        // The last branch of a base is what the base says itself: a value that nobody names is no more than that.
        var rest = discriminators.HasBase(union, objects[^1].Schema) ? objects[^1].Code : null;
        var isOptional = rest is null && !objects.All(o => Requires(o.Schema, discriminator.Property));
        return Choice(
            discriminator.Property,
            named.Select(v => new MemberValueCode(v.Text, [.. v.Branches.Select(i => objects[i].Code)])),
            rest,
            isOptional);
    }

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
                objects.SelectMany((o, i) => found.Texts[i].Select(t => new MemberValueCode(t, [o.Code]))),
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
            var texts = objects.Select(o => discriminators.Texts(o, name)).ToArray();
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
            var texts = objects.Select(o => discriminators.Texts(o, name)).ToArray();
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

        // An open record takes the members of the others as some that it does not know.
        var isOpen = without is [var other] && shapes.Of(other.Schema).Shape is not Shape.Record { IsClosed: true };
        var names = members.ConvertAll(m => m.WireName);
        return new(
            [.. members.Select(m => isOpen ? m with { Branch = null } : m with { Unless = [.. names.Where(n => n != m.WireName)] })],
            without.Count == 1 ? without[0].Code : null);
    }

    private static MemberChoiceCode Choice(string name, IEnumerable<MemberValueCode> values, BranchCode? otherwise, bool isOptional)
    {
        var all = values.ToImmutableArray();
        return new(name, all, otherwise, isOptional, string.Join(", ", all.Select(v => $"'{v.Value}'")));
    }

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

    // An open branch is safe to take for "anything else" when it says itself that it is not one of the others.
    private bool Excludes(Member member, string[] values) =>
        shapes.Schema(shapes.Of(member.Schema).Owner).Not is { } not
        && shapes.Schema(not).Enum is { } excluded
        && values.All(v => excluded.Any(e => e.ValueKind == JsonValueKind.String && e.GetString() == v));
}
