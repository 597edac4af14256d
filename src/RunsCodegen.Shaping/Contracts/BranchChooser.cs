using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Shaping.Naming;

namespace RunsCodegen.Shaping.Contracts;

/// <summary>A branch of a union with its schema.</summary>
internal sealed record Candidate(SchemaId Schema, BranchCode Code);

/// <summary>How the branches of a union are told apart.</summary>
internal sealed record BranchChoice(
    ImmutableArray<KindCaseCode> Kinds,
    MemberChoiceCode? ByMember = null,
    PresenceChoiceCode? ByPresence = null,
    ImmutableArray<CandidateGroup> Attempts = default);

/// <summary>Candidates that are tried by one method.</summary>
internal sealed record CandidateGroup(string Method, ImmutableArray<Candidate> Candidates);

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
            .Select(kind => new { Kind = kind, Candidates = candidates.Where(c => tools.Kinds.Of(c.Schema).Contains(kind, StringComparer.Ordinal)).ToImmutableArray() })
            .Where(g => !g.Candidates.IsEmpty)
            .ToArray();
        var objects = byKind.FirstOrDefault(g => g.Kind == "Object")?.Candidates ?? [];
        if (union is { Discriminator: null, Object.UnevaluatedProperties: not null })
        {
            // What no branch knows is checked too, so that it has to be kept: only what is tried keeps it.
            var several = byKind.Where(g => g.Kind == "Object" || g.Candidates.Length > 1).SelectMany(g => g.Candidates);
            return new(
                [.. byKind.Select(g => Case(g.Kind, g.Candidates, isTold: false, isTried: g.Kind == "Object"))],
                Attempts: Group(several));
        }

        var named = objects.Length < 2 ? null : tools.Members.ByDiscriminator(union, objects) ?? tools.Members.ByValue(objects);
        var present = objects.Length < 2 || named is not null ? null : tools.Members.ByPresence(union, objects);
        var isTold = named is not null || present is not null;
        var kinds = byKind.Select(g => Case(g.Kind, g.Candidates, isTold && g.Kind == "Object", isTried: false)).ToImmutableArray();

        // Objects that may be of two branches, or lack the member that decides, are tried as well; nobody need be told of these.
        var tried = byKind.Where((_, i) => kinds[i].IsTried).SelectMany(g => g.Candidates).ToArray();
        var isUnsure = named is { IsOptional: true } || (present is not null && present.Members.Any(m => m.Branch is null || !m.Unless.IsEmpty));
        var attempts = Group(tried.Concat(isUnsure ? objects : []));
        Tell(union, Group(tried));
        return named is null ? new(kinds, null, present, attempts) : Contested(union, new(kinds, named, present, attempts), objects);
    }

    // Values of the deciding member that leave several branches open: these are tried, and no others.
    private BranchChoice Contested(Schema union, BranchChoice choice, ImmutableArray<Candidate> objects)
    {
        var names = new NameScope(["Read", "Write", "ReadValue", "WriteValue", "Choose", AttemptsCode.Any]);
        var groups = new List<CandidateGroup>();
        var values = choice.ByMember!.Values.Select(Settle).ToImmutableArray();
        Tell(union, groups);
        return choice with { ByMember = choice.ByMember with { Values = values }, Attempts = [.. choice.Attempts, .. groups] };

        MemberValueCode Settle(MemberValueCode value)
        {
            if (value.Branch is not null)
            {
                return value;
            }

            var left = objects.Where(o => value.Branches.Contains(o.Code)).ToImmutableArray();
            var group = choice.Attempts.Concat(groups).FirstOrDefault(g => g.Candidates.SequenceEqual(left));
            if (group is null)
            {
                groups.Add(group = new(names.Free(AttemptsCode.Any + Identifiers.Pascal(value.Value)), left));
            }

            return value with { Method = group.Method };
        }
    }

    private void Tell(Schema union, IEnumerable<CandidateGroup> tried)
    {
        foreach (var group in tried)
        {
            tools.Diagnostics.Add(Catalogue.UnionWithoutDiscriminator(union.Place, group.Candidates.Select(c => c.Code.Name)));
        }
    }

    private static ImmutableArray<CandidateGroup> Group(IEnumerable<Candidate> candidates) =>
        candidates.DistinctBy(c => c.Code.Index).OrderBy(c => c.Code.Index).ToImmutableArray() is { IsEmpty: false } all ? [new(AttemptsCode.Any, all)] : [];

    private static KindCaseCode Case(string kind, ImmutableArray<Candidate> candidates, bool isTold, bool isTried) =>
        isTried || (candidates.Length > 1 && !isTold) ? new(kind, null, IsTried: true)
        : new(kind, candidates is [var only] ? only.Code : null);
}
