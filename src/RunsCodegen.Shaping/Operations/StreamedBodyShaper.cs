using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Record with one array of records → a body that is written item by item.</summary>
internal sealed class StreamedBodyShaper(ShapingTools tools, RecordShaper records, Utf8ItemShaper utf8Items)
{
    private const string WritesItems = "global::System.Func<JsonStream, global::System.Threading.CancellationToken, global::System.Threading.Tasks.Task>";

    private readonly Dictionary<SchemaId, StreamedBodyCode?> _known = [];

    /// <summary>The streamed bodies found so far, in the order they were asked for.</summary>
    public ImmutableArray<StreamedBodyCode> All => [.. _known.Values.OfType<StreamedBodyCode>()];

    /// <summary>The streamed form of a body; null when there is no single array to stream.</summary>
    public StreamedBodyCode? Find(SchemaId id)
    {
        var resolved = tools.Shapes.Of(id);
        if (resolved is not { Shape: Shape.Record { Additional: null } record, IsNullable: false })
        {
            return null;
        }

        if (!_known.TryGetValue(resolved.Owner, out var body))
        {
            _known[resolved.Owner] = body = Arrays(record) is [var items] ? Shape(resolved.Owner, record, items) : null;
        }

        return body;
    }

    private int[] Arrays(Shape.Record record) =>
    [
        .. record.Members.Index()
            .Where(m => m.Item.IsRequired && tools.Shapes.Of(m.Item.Schema) is { Shape: Shape.List { Items: { } items }, IsNullable: false }
                && tools.Shapes.Of(items).Shape is Types.Shape.Record)
            .Select(m => m.Index),
    ];

    private StreamedBodyCode Shape(SchemaId owner, Shape.Record record, int items)
    {
        var name = tools.Names.Find(owner)!;
        var properties = records.Members(owner, record);
        var parameters = new NameScope(["contentType", "statusCode", "result", "stream", "item", "cancellationToken"]);
        return new()
        {
            Namespace = tools.Namespace,
            Framework = tools.Framework.Names(),
            Name = tools.TypeScope.Free(name + "StreamedBody"),
            Record = name,
            Members = [.. properties.Select(p => Member(p, record.Members[p.Index], p.Index - items, parameters))],
            Utf8Item = tools.Shapes.Of(record.Members[items].Schema).Shape is Types.Shape.List { Items: { } item } ? utf8Items.Find(item) : null,
        };
    }

    // What follows the array may depend on it, so it is asked for once the array is written.
    private StreamedMemberCode Member(PropertyCode property, Member member, int position, NameScope parameters)
    {
        var framework = tools.Framework.Names();
        var whole = tools.Types.Of(member.Schema);
        var value = property.IsThreeState ? $"global::{tools.Namespace}.Optional<{whole.GlobalDeclared}>"
            : property.OmitsNull ? whole.Global + "?" : whole.GlobalDeclared;
        var type = tools.Shapes.Of(member.Schema).Shape is Types.Shape.List { Items: { } items } && position == 0 ? tools.Types.Of(items) : null;
        return new(
            Identifiers.Escaped(parameters.Free(Identifiers.Local(property.Name.TrimStart('_')) is { Length: > 0 } l && char.IsLetter(l[0]) ? l : "member")),
            property.Doc,
            type is not null ? $"{framework.IAsyncEnumerable}<{type.Declared}>" : position > 0 ? $"{framework.Func}<{property.Type}>" : property.Type,
            type is not null ? WritesItems : position > 0 ? $"global::System.Func<{value}>" : value,
            property.WirePrefix,
            property.Codec,
            Items: type is null ? null : $"{type.GlobalDeclared}, {type.QualifiedDeclaredCodec}",
            IsLate: position > 0,
            OmitsNull: property.OmitsNull,
            IsThreeState: property.IsThreeState);
    }
}
