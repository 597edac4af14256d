using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Shaping.Contracts;

/// <summary>A branch of a union with its schema.</summary>
internal sealed record Candidate(SchemaId Schema, BranchCode Code);

/// <summary>How the branches of a union are told apart.</summary>
internal sealed record BranchChoice(
    ImmutableArray<KindCaseCode> Kinds,
    MemberChoiceCode? ByMember = null,
    PresenceChoiceCode? ByPresence = null,
    ImmutableArray<Candidate> Attempts = default);

/// <summary>
/// Tells branches apart when the code is made, not when it runs: by the kind of the JSON value, then by the
/// discriminator, the values of a member, a member that only one has; else they are tried in order.
/// </summary>
internal sealed class BranchChooser(ShapingTools tools)
{
    /// <summary>The way to tell candidates apart; says so when there is none.</summary>
    public BranchChoice Choose(Schema union, ImmutableArray<Candidate> candidates)
    {
        var byKind = BranchKinds.All
            .Select(kind => (Kind: kind, Candidates: candidates.Where(c => tools.Kinds.Of(c.Schema).Contains(kind, StringComparer.Ordinal)).ToImmutableArray()))
            .Where(g => !g.Candidates.IsEmpty)
            .ToArray();
        var objects = byKind.FirstOrDefault(g => g.Kind == "Object").Candidates is { IsDefault: false } found ? found : [];
        if (union is { Discriminator: null, Object.UnevaluatedProperties: not null })
        {
            // What no branch knows is checked too, so that it has to be kept: only what is tried keeps it.
            var several = byKind.Where(g => g.Kind == "Object" || g.Candidates.Length > 1).SelectMany(g => g.Candidates);
            return new(
                [.. byKind.Select(g => Case(g.Kind, g.Candidates, isTold: false, isTried: g.Kind == "Object"))],
                Attempts: [.. several.DistinctBy(c => c.Code.Index).OrderBy(c => c.Code.Index)]);
        }

        var named = objects.Length < 2 ? null : tools.Members.ByDiscriminator(union, objects) ?? tools.Members.ByValue(objects);
        var present = objects.Length < 2 || named is not null ? null : tools.Members.ByPresence(union, objects);
        var isTold = named is not null || present is not null;
        var kinds = byKind.Select(g => Case(g.Kind, g.Candidates, isTold && g.Kind == "Object", isTried: false)).ToImmutableArray();

        // Objects that may be of two branches, or lack the member that decides, are tried as well; nobody need be told of these.
        var tried = byKind.Where((_, i) => kinds[i].IsTried).SelectMany(g => g.Candidates).ToArray();
        var isUnsure = named is { IsOptional: true } || (present is not null && present.Members.Any(m => !m.Unless.IsEmpty));
        var attempts = tried.Concat(isUnsure ? objects : []).DistinctBy(c => c.Code.Index).OrderBy(c => c.Code.Index).ToImmutableArray();
        if (tried.Length > 0)
        {
            var contested = tried.DistinctBy(c => c.Code.Index).OrderBy(c => c.Code.Index).Select(c => c.Code.Name);
            tools.Diagnostics.Add(Catalogue.UnionWithoutDiscriminator(union.Place, contested));
        }

        return new(kinds, named, present, attempts);
    }

    private static KindCaseCode Case(string kind, ImmutableArray<Candidate> candidates, bool isTold, bool isTried) =>
        isTried || (candidates.Length > 1 && !isTold) ? new(kind, null, IsTried: true)
        : new(kind, candidates is [var only] ? only.Code : null);
}
