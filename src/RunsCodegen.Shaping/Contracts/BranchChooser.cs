using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Contracts;

/// <summary>A branch of a union with its schema.</summary>
internal sealed record Candidate(SchemaId Schema, BranchCode Code);

/// <summary>How the branches of a union are told apart.</summary>
internal sealed record BranchChoice(
    ImmutableArray<KindCaseCode> Kinds,
    MemberChoiceCode? ByMember = null,
    PresenceChoiceCode? ByPresence = null,
    ImmutableArray<BranchCode> Attempts = default);

/// <summary>
/// Tells branches apart when the code is made, not when it runs: by the kind of the JSON value, then by the
/// discriminator, the values of a member, a member that only one has; else they are tried in order.
/// </summary>
internal sealed class BranchChooser(ShapingTools tools)
{
    private static readonly string[] AllKinds = ["String", "Number", "Boolean", "Array", "Object"];

    private readonly MemberChooser _members = new(tools.Shapes);

    /// <summary>The way to tell candidates apart; says so when there is none.</summary>
    public BranchChoice Choose(Schema union, ImmutableArray<Candidate> candidates)
    {
        var byKind = AllKinds
            .Select(kind => (Kind: kind, Candidates: candidates.Where(c => Kinds(c.Schema).Contains(kind)).ToImmutableArray()))
            .Where(g => !g.Candidates.IsEmpty)
            .ToArray();
        var open = byKind.Where(g => g.Candidates.Length > 1).ToArray();
        var kinds = byKind
            .Select(g => new KindCaseCode(g.Kind, g.Candidates is [var only] ? only.Code : null))
            .ToImmutableArray();

        if (open.Length == 0)
        {
            return new(kinds, Attempts: []);
        }

        if (open is [{ Kind: "Object", Candidates: var objects }])
        {
            if (_members.ByDiscriminator(union, objects) is { } named)
            {
                return new(kinds, ByMember: named, Attempts: []);
            }

            if (_members.ByValue(objects) is { } valued)
            {
                return new(kinds, ByMember: valued, Attempts: []);
            }

            if (_members.ByPresence(objects) is { } present)
            {
                return new(kinds, ByPresence: present, Attempts: []);
            }
        }

        var contested = open.SelectMany(g => g.Candidates).DistinctBy(c => c.Code.Index).OrderBy(c => c.Code.Index).ToArray();
        tools.Diagnostics.Add(Catalogue.UnionWithoutDiscriminator(union.Place, contested.Select(c => c.Code.Name)));
        return new(kinds, Attempts: [.. contested.Select(c => c.Code)]);
    }

    private string[] Kinds(SchemaId id) => tools.Shapes.Of(id).Shape switch
    {
        Shape.Primitive { Type.Kind: var kind } => [kind],
        Shape.Enum => ["String"],
        Shape.List => ["Array"],
        Shape.Map or Shape.Record => ["Object"],
        Shape.Union { Branches: var branches } => [.. branches.SelectMany(Kinds).Distinct(StringComparer.Ordinal)],
        _ => AllKinds,
    };
}
