using System.Collections.Immutable;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Contracts;

/// <summary>Tells objects apart by their members.</summary>
internal sealed class MemberChooser(ShapeFinder shapes)
{
    /// <summary>By the document's own <c>discriminator</c>; the component's name stands for a branch without a mapping.</summary>
    public MemberChoiceCode? ByDiscriminator(Schema union, ImmutableArray<Candidate> objects)
    {
        if (union.Discriminator is not { } discriminator)
        {
            return null;
        }

        var values = new List<MemberValueCode>();
        foreach (var candidate in objects)
        {
            var mapped = discriminator.Mapping.Where(m => Same(m.Schema, candidate.Schema)).Select(m => m.Value).ToArray();
            var name = shapes.Schema(shapes.Of(candidate.Schema).Owner).ComponentName;
            if (mapped.Length == 0 && name is null)
            {
                return null;
            }

            values.AddRange((mapped.Length > 0 ? mapped : [name!]).Select(v => new MemberValueCode(v, candidate.Code)));
        }

        return Choice(discriminator.Property, values, otherwise: null);
    }

    /// <summary>By a required member whose possible texts do not overlap; at most one branch may leave it open.</summary>
    public MemberChoiceCode? ByValue(ImmutableArray<Candidate> objects)
    {
        foreach (var name in Common(objects))
        {
            var values = new List<MemberValueCode>();
            var open = new List<Candidate>();
            foreach (var candidate in objects)
            {
                var texts = Texts(Find(candidate, name)!);
                if (texts.IsEmpty)
                {
                    open.Add(candidate);
                }

                values.AddRange(texts.Select(t => new MemberValueCode(t, candidate.Code)));
            }

            var isDisjoint = values.Select(v => v.Value).Distinct(StringComparer.Ordinal).Count() == values.Count;
            if (isDisjoint && open.Count <= 1 && values.Count > 0 && open.All(c => Excludes(Find(c, name)!, values)))
            {
                return Choice(name, values, open.Count == 1 ? open[0].Code : null);
            }
        }

        return null;
    }

    /// <summary>By a member that one branch requires and no other knows; at most one branch may have none.</summary>
    public PresenceChoiceCode? ByPresence(ImmutableArray<Candidate> objects)
    {
        var members = new List<PresenceCode>();
        var without = new List<Candidate>();
        foreach (var candidate in objects)
        {
            var own = Members(candidate).FirstOrDefault(m =>
                m.IsRequired && objects.All(o => o == candidate || Find(o, m.Name) is null));
            if (own is null)
            {
                without.Add(candidate);
            }
            else
            {
                members.Add(new(own.Name, candidate.Code));
            }
        }

        return without.Count > 1 ? null : new([.. members], without.Count == 1 ? without[0].Code : null);
    }

    private static MemberChoiceCode Choice(string name, List<MemberValueCode> values, BranchCode? otherwise) =>
        new(
            name,
            // Where the document gives a value twice, the first branch has it.
            [.. values.DistinctBy(v => v.Value, StringComparer.Ordinal)],
            otherwise,
            string.Join(", ", values.Select(v => $"'{v.Value}'").Distinct(StringComparer.Ordinal)));

    private bool Same(SchemaId one, SchemaId other) => shapes.Of(one).Owner == shapes.Of(other).Owner;

    private IEnumerable<string> Common(ImmutableArray<Candidate> objects) =>
        Members(objects[0]).Where(m => objects.All(o => Find(o, m.Name) is { IsRequired: true })).Select(m => m.Name);

    private ImmutableArray<Member> Members(Candidate candidate) =>
        shapes.Of(candidate.Schema).Shape is Shape.Record record ? record.Members : [];

    private Member? Find(Candidate candidate, string name) => Members(candidate).FirstOrDefault(m => m.Name == name);

    private ImmutableArray<string> Texts(Member member)
    {
        var resolved = shapes.Of(member.Schema);
        var schema = shapes.Schema(resolved.Owner);
        return schema.Const is { ValueKind: JsonValueKind.String } constant ? [constant.GetString()!]
            : resolved.Shape is Shape.Enum { Values: var values } ? values
            : [];
    }

    // An open branch is safe to take for "anything else" when it says itself that it is not one of the others.
    private bool Excludes(Member member, List<MemberValueCode> values) =>
        shapes.Schema(shapes.Of(member.Schema).Owner).Not is { } not
        && shapes.Schema(not).Enum is { } excluded
        && values.All(v => excluded.Any(e => e.ValueKind == JsonValueKind.String && e.GetString() == v.Value));
}
