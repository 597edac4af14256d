using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Contracts;

/// <summary>What types look like as text, for those that some parameter, header or form reads: everything else stays without.</summary>
internal sealed class TextShapes(ShapeFinder shapes, SchemaNames names, string @namespace)
{
    private const string Any = "Runtime.TextShape.Any";

    // A type that holds itself is met again while its own shape is made.
    private readonly Dictionary<SchemaId, TextShapeCode?> _used = [];

    /// <summary>The shapes that were asked for, in the order of their names.</summary>
    public ImmutableArray<TextShapeCode> All => [.. _used.Values.OfType<TextShapeCode>().OrderBy(s => s.Name, StringComparer.Ordinal)];

    /// <summary>C# text of the shape of a schema's values, as seen from the output's namespace.</summary>
    public string Use(SchemaId? use)
    {
        if (use is not { } id)
        {
            return Any;
        }

        var resolved = shapes.Of(id);
        return resolved.Shape switch
        {
            Shape.Primitive { Type.Kind: var kind } => "Runtime.TextShape." + kind,
            Shape.Enum => "Runtime.TextShape.String",
            Shape.List list => $"Runtime.TextShape.List(static () => {Use(list.Items)})",
            Shape.Map map => $"Runtime.TextShape.Map(static () => {Use(map.Values)})",
            Shape.Record or Shape.Union => Named(resolved),
            _ => Any,
        };
    }

    private string Named(Resolved resolved)
    {
        var type = names.Find(resolved.Owner) ?? throw new InvalidOperationException($"schema '{shapes.Schema(resolved.Owner).Place}' was used before it was named");
        var name = type + "TextShape";
        if (_used.TryAdd(resolved.Owner, null))
        {
            var code = new TextShapeCode { Namespace = @namespace, Name = name, Type = type };
            _used[resolved.Owner] = resolved.Shape switch
            {
                Shape.Record record => code with
                {
                    Members = [.. record.Members.Select(m => new TextMemberCode(m.Name, Use(m.Schema)))],
                    Additional = record.Additional is { } additional ? Use(additional) : null,
                },
                Shape.Union union => code with { Branches = [.. union.Branches.Select(b => Use(b))] },
                _ => code,
            };
        }

        return $"Runtime.{name}.Value";
    }
}
