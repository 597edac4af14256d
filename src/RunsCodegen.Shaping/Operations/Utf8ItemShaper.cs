using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Record with texts → the same with spans of UTF-8, for servers that have bytes and need no strings.</summary>
internal sealed class Utf8ItemShaper(ShapingTools tools, RecordShaper records)
{
    private readonly Dictionary<SchemaId, Utf8ItemCode?> _known = [];

    /// <summary>The items found so far, in the order they were asked for.</summary>
    public ImmutableArray<Utf8ItemCode> All => [.. _known.Values.OfType<Utf8ItemCode>()];

    /// <summary>The form of a record with spans; null when it has no text, or members that the document does not name.</summary>
    public Utf8ItemCode? Find(SchemaId id)
    {
        var resolved = tools.Shapes.Of(id);
        if (resolved is not { Shape: Shape.Record { Additional: null, KeepsOthers: false } record, IsNullable: false })
        {
            return null;
        }

        if (!_known.TryGetValue(resolved.Owner, out var item))
        {
            _known[resolved.Owner] = item = Shape(resolved.Owner, record);
        }

        return item;
    }

    private Utf8ItemCode? Shape(SchemaId owner, Shape.Record record)
    {
        var members = records.Members(owner, record);
        var framework = tools.Framework.Names();
        ImmutableArray<PropertyCode> properties = [.. members.Select(p => InUtf8(p, tools.Types.Of(record.Members[p.Index].Schema), framework))];
        if (properties.SequenceEqual(members))
        {
            return null;
        }

        var name = tools.Names.Find(owner)!;
        var utf8 = tools.TypeScope.Free(name + "Utf8");
        return new()
        {
            Namespace = tools.Namespace,
            Framework = framework,
            Name = utf8,
            Record = name,
            Writer = tools.TypeScope.Free(utf8 + "Writer"),
            Properties = properties,
        };
    }

    // Of a text that may be absent or null, and that has no default, a span that is default says which.
    private static PropertyCode InUtf8(PropertyCode property, TypeName type, FrameworkNames framework)
    {
        var isText = type.Codec == "StringCodec" || type.Codec.StartsWith("OpenEnumCodec<", StringComparison.Ordinal);
        return !isText || property.IsThreeState || property.Default is not null ? property : property with
        {
            Type = $"{framework.ReadOnlySpan}<byte>",
            Codec = type.IsNullable ? "NullableUtf8" : "StringCodec",
        };
    }
}
