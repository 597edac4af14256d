using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Support;

namespace RunsCodegen.Shaping.Bodies;

/// <summary>Request body → one argument, whatever media types there are.</summary>
internal sealed class BodyShaper(ShapingTools tools, RulesShaper rules)
{
    private readonly RepresentationShaper _representations = new(tools, rules, new(tools, rules));
    private readonly List<BodyChoiceCode> _choices = [];

    /// <summary>The forms so far.</summary>
    public ImmutableArray<FormCode> Forms => _representations.Forms.All;

    /// <summary>The validators of the forms so far.</summary>
    public ImmutableArray<ValidatorCode> Validators => _representations.Forms.Validators;

    /// <summary>The closed types so far.</summary>
    public ImmutableArray<BodyChoiceCode> Choices => [.. _choices];

    /// <summary>The body of an operation; null when it has none.</summary>
    public RequestBodyCode? ShapeBody(Body? body, string operation, NameScope locals, PatternScope patterns)
    {
        if (body is null)
        {
            return null;
        }

        var kept = Representations.OfRequest(body, tools.Shapes).Kept;
        var shaped = _representations.ShapeAll(kept, operation);
        var types = shaped.Select(r => r.GlobalType).Distinct(StringComparer.Ordinal).Count();
        return types == 1 ? Single(body, kept, shaped, patterns) : Several(body, kept, shaped, operation, locals, patterns);
    }

    private RequestBodyCode Single(Body body, ImmutableArray<Representation> kept, ImmutableArray<RepresentationCode> shaped, PatternScope patterns)
    {
        var type = shaped[0];
        var sent = Preferred(shaped);
        var nullable = _representations.FindNullable(kept[shaped.IndexOf(sent)], sent);
        return new()
        {
            Doc = Docs.Of("The request body.", body.Description),
            Type = body.Required && nullable is null ? type.Type : type.Type + "?",
            IsRequired = body.Required,
            IsValueType = type.IsValueType,
            Representations = nullable is null ? shaped : shaped.Replace(sent, nullable),
            Sent = nullable ?? sent,
            Rules = Rules(kept[0], type, "bodyValue", patterns) is { IsEmpty: false } checks ? checks : null,
        };
    }

    private RequestBodyCode Several(
        Body body, ImmutableArray<Representation> kept, ImmutableArray<RepresentationCode> shaped, string operation, NameScope locals, PatternScope patterns)
    {
        var name = tools.TypeScope.Free(operation + "Body", operation + "RequestBody");
        var names = new NameScope([.. NameScope.ObjectMembers, "ContentType", "Value", name]);
        var groups = shaped.Zip(kept).GroupBy(p => p.First.GlobalType, StringComparer.Ordinal).ToImmutableArray();
        var cases = ImmutableArray.CreateBuilder<BodyCaseCode>();
        var checks = ImmutableArray.CreateBuilder<BranchRulesCode>();
        var named = new Dictionary<RepresentationCode, string>(ReferenceEqualityComparer.Instance);
        foreach (var group in groups)
        {
            var (_, first) = group.First();
            var isOnly = groups.Count(g => g.First().Second.Kind == first.Kind) == 1;
            var single = names.Free(isOnly ? first.Kind.ToString() : Identifiers.Pascal(MediaKinds.Essence(first.Media.Name).Split('/')[^1]) is { Length: > 0 } p ? p : "Other");
            var code = Case(single, [.. group.Select(g => g.First)], cases.Count, locals);
            cases.Add(code);
            group.ToList().ForEach(g => named.Add(g.First, single));
            if (Rules(first, code.Sent, code.Local, patterns) is { IsEmpty: false } found)
            {
                checks.Add(new(single, code.Local, found));
            }
        }

        var choice = new BodyChoiceCode { Namespace = tools.Namespace, Name = name, Doc = Docs.Of($"The body of a request of '{operation}'.", body.Description), Cases = cases.ToImmutable() };
        _choices.Add(choice);
        return new()
        {
            Doc = Docs.Of("The request body.", body.Description),
            Type = body.Required ? name : name + "?",
            IsRequired = body.Required,
            Representations = [.. shaped.Select(r => r with { Case = named[r] })],
            Choice = choice,
            Rules = checks.Count == 0 ? null : new() { Value = "bodyValue", CheckedValue = "bodyValue", Branches = checks.ToImmutable() },
        };
    }

    private static BodyCaseCode Case(string name, ImmutableArray<RepresentationCode> all, int index, NameScope locals) => new()
    {
        Name = name,
        Doc = new($"A body of the type '{all[0].ContentType}'.", null),
        TestDoc = new($"Whether the body is of the type '{all[0].ContentType}'.", null),
        Local = locals.Free("body" + name),
        Type = all[0].Type,
        IsValueType = all[0].IsValueType,
        Converts = !all[0].GlobalType.StartsWith(Types.Framework.Collections + "I", StringComparison.Ordinal),
        Index = index,
        Sent = Preferred(all),
    };

    // JSON says most and is checked best; else the document's own order.
    private static RepresentationCode Preferred(ImmutableArray<RepresentationCode> all) =>
        all.FirstOrDefault(r => r.Writer.StartsWith("request.SetJson<", StringComparison.Ordinal) && r.ContentType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        ?? all.FirstOrDefault(r => r.Writer.StartsWith("request.SetJson<", StringComparison.Ordinal))
        ?? all[0];

    private RulesCode Rules(Representation representation, RepresentationCode code, string value, PatternScope patterns) => representation.Kind switch
    {
        MediaKind.Json or MediaKind.Form or MediaKind.Text when representation.Media.Schema is { } schema && tools.Types.Of(schema).Global == code.GlobalType =>
            rules.Use(schema, value, patterns, depth: 1),
        MediaKind.Multipart => _representations.Forms.Rules(representation.Media, code, value) ?? rules.Use(representation.Media.Schema!.Value, value, patterns, depth: 1),
        _ => new() { Value = value, CheckedValue = value },
    };
}
