using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Options;
using RunsCodegen.Shaping.Naming;

namespace RunsCodegen.Shaping.Types;

/// <summary>The only way from a schema to a C# type.</summary>
internal sealed class TypeMapper(ShapeFinder shapes, SchemaNames names, Framework framework, string @namespace, EnumStyle enums)
{
    private readonly Dictionary<SchemaId, TypeName> _known = [];

    /// <summary>The type of the values of a schema; free-form when there is none.</summary>
    public TypeName Of(SchemaId? use)
    {
        if (use is not { } id)
        {
            return Any;
        }

        if (!_known.TryGetValue(id, out var type))
        {
            var resolved = shapes.Of(id);
            _known[id] = type = OfShape(resolved) with { IsNullable = resolved.IsNullable && resolved.Shape is not Shape.Any };
        }

        return type;
    }

    private TypeName Any => Own("JsonAny", "JsonAnyCodec", null, isValueType: true);

    private TypeName OfShape(Resolved resolved) => resolved.Shape switch
    {
        Shape.Primitive { Type: var type } => new()
        {
            Text = framework.Short(type.Name, type.Global),
            Global = type.Global,
            Codec = type.Codec,
            QualifiedCodec = "Runtime." + type.Codec,
            TextCodec = type.TextCodec,
            IsValueType = type.IsValueType,
        },
        Shape.Enum values when values.IsClosed(enums) => Own(Name(resolved), Name(resolved) + "Json", Name(resolved) + "AsText", isValueType: true),
        Shape.Enum => OpenEnum($"global::{@namespace}.{Name(resolved)}", Name(resolved)),
        Shape.Record => Own(Name(resolved), Name(resolved) + "Json", null, isValueType: false),
        Shape.Union => Own(Name(resolved), Name(resolved) + "Json", null, isValueType: true),
        Shape.List { Items: var items } => Generic("IReadOnlyList", "", "ListCodec", Of(items)),
        Shape.Map { Values: var values } => Generic("IReadOnlyDictionary", "string, ", "MapCodec", Of(values)),
        _ => Any,
    };

    private TypeName OpenEnum(string global, string name) => Own(name, $"OpenEnumCodec<{global}>", $"OpenEnumText<{global}>", isValueType: true);

    private string Name(Resolved resolved) => names.Find(resolved.Owner)
        ?? throw new InvalidOperationException($"schema '{shapes.Schema(resolved.Owner).Place}' was used before it was named");

    private TypeName Own(string name, string codec, string? textCodec, bool isValueType) => new()
    {
        Text = name,
        Global = $"global::{@namespace}.{name}",
        Codec = codec,
        QualifiedCodec = "Runtime." + codec,
        TextCodec = textCodec,
        IsValueType = isValueType,
    };

    private TypeName Generic(string collection, string key, string codec, TypeName item) => new()
    {
        Text = $"{framework.Short(collection, Framework.Collections + collection)}<{key}{item.Declared}>",
        Global = $"{Framework.Collections}{collection}<{key}{item.GlobalDeclared}>",
        Codec = $"{codec}<{item.GlobalDeclared}, {item.DeclaredCodec}>",
        QualifiedCodec = $"Runtime.{codec}<{item.GlobalDeclared}, {item.QualifiedDeclaredCodec}>",
    };
}
