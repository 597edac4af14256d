using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Contracts;

/// <summary><c>oneOf</c>, <c>anyOf</c> → a struct that holds one of its branches, and the way to tell them apart.</summary>
internal sealed class UnionShaper(ShapingTools tools)
{
    private static readonly string[] MemberNames = [.. NameScope.ObjectMembers, "Value", "BranchNumber", "Match", "Switch"];

    private readonly BranchChooser _chooser = new(tools);

    /// <summary>The union of a schema.</summary>
    public UnionCode ShapeUnion(SchemaId id, Shape.Union shape)
    {
        var schema = tools.Shapes.Schema(id);
        var name = tools.Names.Find(id)!;
        var branches = Branches(name, shape.Branches);
        var choice = _chooser.Choose(schema, [.. shape.Branches.Zip(branches, (b, code) => new Candidate(b, code))]);
        return new()
        {
            Namespace = tools.Namespace,
            Name = name,
            Doc = Docs.Of($"One of several schemas: '{schema.ComponentName ?? name}' of the document.", schema.Annotations),
            IsDeprecated = schema.Annotations.Deprecated,
            Branches = branches,
            Kinds = choice.Kinds,
            MemberChoice = choice.ByMember,
            PresenceChoice = choice.ByPresence,
            Attempts = [.. choice.Attempts.Select(g => new AttemptsCode(g.Method, [.. g.Candidates.Select(Attempt)]))],
            IsRecursive = tools.Recursion.IsRecursive(id),
            Expected = Words([.. choice.Kinds.Select(k => k.Kind)]),
        };
    }

    private AttemptCode Attempt(Candidate candidate)
    {
        var schema = tools.Shapes.Schema(candidate.Schema);
        var isPlain = tools.Shapes.Of(candidate.Schema) is { Shape: Shape.Primitive { Type.Kind: "String" or "Boolean" }, Owner: var owner } && owner == schema.Id
            && schema is { String: null, Enum: null, Const: null, Not: null, Conditional: null, AllOf.IsEmpty: true, OneOf.IsEmpty: true, AnyOf.IsEmpty: true };
        return new(candidate.Code, isPlain ? null : tools.JsonSchemas.ClassOf(candidate.Schema));
    }

    private ImmutableArray<BranchCode> Branches(string union, ImmutableArray<SchemaId> ids)
    {
        var names = new NameScope([.. MemberNames, union]);
        var locals = new NameScope(["value", "other", "branch", "reader", "writer", "context", "i", "item"]);
        var converted = new HashSet<string>(StringComparer.Ordinal);
        return [.. ids.Select((id, i) => Branch(id, i, names, locals, converted))];
    }

    private BranchCode Branch(SchemaId id, int index, NameScope names, NameScope locals, HashSet<string> converted)
    {
        var type = tools.Types.Of(id);
        var name = names.Free(BranchName(id));
        return new()
        {
            Name = name,
            Local = Identifiers.Escaped(locals.Free(Identifiers.Local(name))),
            Type = type.Text,
            GlobalType = type.Global,
            Codec = type.Codec,
            IsValueType = type.IsValueType,
            Index = index,
            ConvertsFrom = [.. Conversions(id, type).Where(converted.Add)],
        };
    }

    /// <summary>What a branch is called: as its component or its title, else as its type.</summary>
    private string BranchName(SchemaId id)
    {
        var schema = tools.Shapes.Schema(id);
        var resolved = tools.Shapes.Of(id);
        var given = tools.Names.Find(resolved.Owner)
            ?? Identifiers.Pascal(schema.Annotations.Title ?? "");
        return given.Length > 0 ? given : resolved.Shape switch
        {
            Shape.Primitive { Type: var type } => type.BranchName,
            Shape.List { Items: { } items } => BranchName(items) + "Array",
            Shape.List => "Array",
            Shape.Map { Values: { } values } => BranchName(values) + "Map",
            Shape.Map => "Map",
            _ => "Any",
        };
    }

    // C# has no conversions from interfaces; a list converts from the array and the List<T> that callers hold.
    private IEnumerable<string> Conversions(SchemaId id, TypeName type)
    {
        if (tools.Shapes.Of(id).Shape is not Shape.List { Items: var items })
        {
            return tools.Shapes.Of(id).Shape is Shape.Map ? [] : [type.Text];
        }

        var item = tools.Types.Of(items).GlobalDeclared;
        return [$"{item}[]", $"{Framework.Collections}List<{item}>"];
    }

    private static string Words(ImmutableArray<string> kinds)
    {
        var words = kinds.Select(k => k is "Array" or "Object" or "Integer" ? $"an {k.ToLowerInvariant()}" : $"a {k.ToLowerInvariant()}").ToArray();
        return words.Length == 1 ? words[0] : string.Join(", ", words[..^1]) + " or " + words[^1];
    }
}
