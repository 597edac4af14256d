using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Contracts;

/// <summary>Schema with an <c>enum</c> of strings → open or closed enum and its codecs.</summary>
internal sealed class EnumShaper(ShapingTools tools)
{
    // What the struct of an open enum has already; a C# enum takes any name.
    private static readonly string[] MemberNames = [.. NameScope.RecordMembers, "Value", "IsKnown"];

    /// <summary>The enum of a schema.</summary>
    public EnumCode ShapeEnum(SchemaId id, Shape.Enum shape)
    {
        var schema = tools.Shapes.Schema(id);
        var name = tools.Names.Find(id)!;
        var values = tools.TypeScope.Free(name + "Values", name + "Constants");
        return new()
        {
            Namespace = tools.Namespace,
            Name = name,
            ValuesName = values,
            Doc = Docs.Of($"The enum '{schema.ComponentName ?? name}' of the document.", schema.Annotations),
            IsDeprecated = schema.Annotations.Deprecated,
            Members = Members([.. MemberNames, name, values], shape.Values, schema),
        };
    }

    /// <summary>The closed enum of a schema.</summary>
    public ClosedEnumCode ShapeClosed(SchemaId id, Shape.Enum shape)
    {
        var schema = tools.Shapes.Schema(id);
        var name = tools.Names.Find(id)!;
        return new()
        {
            Namespace = tools.Namespace,
            Name = name,
            TextCodec = tools.Types.Of(id).TextCodec!,
            Doc = Docs.Of($"The enum '{schema.ComponentName ?? name}' of the document.", schema.Annotations),
            IsDeprecated = schema.Annotations.Deprecated,
            Members = Members([], shape.Values, schema),
        };
    }

    /// <summary>The member of a closed enum for a value; null when it has none.</summary>
    public string? ClosedMember(SchemaId id, Shape.Enum shape, string value) => new EnumShaper(tools with { Diagnostics = new() })
        .Members([], shape.Values, tools.Shapes.Schema(id))
        .FirstOrDefault(m => m.Value == value)?.Name;

    private ImmutableArray<EnumMemberCode> Members(string[] types, ImmutableArray<string> values, Schema schema)
    {
        // 'Error' and 'ERROR' are two members, so case counts here, unlike among file names.
        var taken = new HashSet<string>(types, StringComparer.Ordinal);
        var members = ImmutableArray.CreateBuilder<EnumMemberCode>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            members.Add(new(MemberName(i, values[i], schema, taken), values[i], Doc(i, values[i], schema.Annotations)));
        }

        return members.MoveToImmutable();
    }

    private string MemberName(int index, string value, Schema schema, HashSet<string> taken)
    {
        var wished = index < schema.Annotations.EnumNames.Length ? schema.Annotations.EnumNames[index] : value;
        var wanted = Identifiers.Pascal(wished) is { Length: > 0 } pascal ? pascal : value.Length == 0 ? "Empty" : "Value";
        var settled = wanted;
        for (var n = 2; !taken.Add(settled); n++)
        {
            settled = wanted + n.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (settled != wanted)
        {
            tools.Diagnostics.Add(Catalogue.EnumValuesCollide(schema.Place, value, settled));
        }

        return settled;
    }

    private static DocCode Doc(int index, string value, Annotations annotations) =>
        Docs.Of($"The value '{value}'.", index < annotations.EnumDescriptions.Length ? annotations.EnumDescriptions[index] : null);
}
