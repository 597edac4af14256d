using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Support;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Bodies;

/// <summary>One media type of a request body → its type, and the Runtime's methods for it.</summary>
internal sealed class RepresentationShaper(ShapingTools tools, RulesShaper rules, FormShaper forms)
{
    private const string File = "ApiFile";

    private readonly FileParts _files = new(tools.Shapes);

    /// <summary>Makes the types of bodies with files.</summary>
    public FormShaper Forms => forms;

    /// <summary>All representations of a body. Where its bytes may be of several types, the value says of which.</summary>
    public ImmutableArray<RepresentationCode> ShapeAll(ImmutableArray<Representation> kept, string operation)
    {
        var bytes = kept.Where(r => r.Kind is MediaKind.Binary or MediaKind.Opaque).ToArray();
        var isOpen = bytes.Length > 1 || bytes.Any(r => r.Media.Name.Contains('*', StringComparison.Ordinal));
        return [.. kept.Select(r => One(r, operation, isOpen))];
    }

    /// <summary>The same representation of a body that may be null, which only JSON can say; null where it cannot be.</summary>
    public RepresentationCode? FindNullable(Representation representation, RepresentationCode code) =>
        representation.Kind == MediaKind.Json && tools.Types.Of(representation.Media.Schema) is { IsNullable: true } type
            ? code with
            {
                Writer = $"request.SetJson<{type.GlobalDeclared}, {type.QualifiedDeclaredCodec}>(",
                Reader = $"request.ReadNullableJsonAsync<{type.GlobalDeclared}, {type.QualifiedDeclaredCodec}>()",
            }
            : null;

    private RepresentationCode One(Representation representation, string operation, bool isOpen) => representation.Kind switch
    {
        MediaKind.Json => Json(representation.Media),
        MediaKind.Form => Form(representation.Media),
        MediaKind.Multipart => Multipart(representation.Media, operation),
        MediaKind.Text => Text(representation.Media),
        MediaKind.JsonLines => Items(representation.Media, "JsonLines"),
        MediaKind.JsonSequence => Items(representation.Media, "JsonSequence"),
        MediaKind.EventStream => Events(representation.Media),
        _ => Bytes(representation.Media, isOpen),
    };

    private RepresentationCode Json(MediaType media)
    {
        var type = tools.Types.Of(media.Schema);
        var sent = media.Name.Contains('*', StringComparison.Ordinal) ? "application/json" : media.Name;
        return Bare(media, type.Text, type.Global) with
        {
            SentContentType = sent,
            IsValueType = type.IsValueType,
            Writer = $"request.SetJson<{type.Global}, {type.QualifiedCodec}>(",
            Reader = $"request.ReadJson{(type.IsValueType ? "Value" : "")}Async<{type.Global}, {type.QualifiedCodec}>()",
            IsAwaited = true,
        };
    }

    private RepresentationCode Form(MediaType media)
    {
        var type = tools.Types.Of(media.Schema);
        return Value(media, "Form", type, type.QualifiedCodec, tools.TextShapes.Use(media.Schema), FormFields.Of(media));
    }

    private RepresentationCode Multipart(MediaType media, string operation)
    {
        switch (_files.Of(media))
        {
            case PartsKind.Values:
                var type = tools.Types.Of(media.Schema);
                return Value(media, "Multipart", type, type.QualifiedCodec, tools.TextShapes.Use(media.Schema), PartFields.Of(media));
            case PartsKind.Form:
                var form = forms.ShapeForm(media, operation);
                return Bare(media, form, $"global::{tools.Namespace}.{form}") with
                {
                    Writer = $"Runtime.MultipartRequest.SetParts<global::{tools.Namespace}.{form}, Runtime.{form}Parts>(request, ",
                    Reader = $"Runtime.MultipartReading.ReadPartsAsync<global::{tools.Namespace}.{form}, Runtime.{form}Parts>(request)",
                    IsAwaited = true,
                };
            default:
                var list = tools.Framework.Names().IReadOnlyList;
                return Bare(media, $"{list}<{File}>", $"{Framework.Collections}IReadOnlyList<global::{tools.Namespace}.{File}>") with
                {
                    Writer = "Runtime.MultipartRequest.SetParts(request, ",
                    Reader = "Runtime.MultipartReading.ReadPartsAsync(request)",
                    IsAwaited = true,
                };
        }
    }

    private RepresentationCode Text(MediaType media)
    {
        var type = media.Schema is { } schema && tools.Shapes.Of(schema).Shape is Shape.Primitive or Shape.Enum ? tools.Types.Of(media.Schema) : null;
        var sent = media.Name.Contains('*', StringComparison.Ordinal) ? "text/plain; charset=utf-8"
            : media.Name.Contains(';', StringComparison.Ordinal) || !media.Name.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? media.Name
            : media.Name + "; charset=utf-8";
        return type?.TextCodec is { } codec
            ? Value(media, "Text", type, "Runtime." + codec) with { SentContentType = sent }
            : Bare(media, "string", "string") with
            {
                SentContentType = sent,
                Writer = "Runtime.TextRequest.SetText<string, Runtime.StringText>(request, ",
                Reader = "Runtime.TextReading.ReadTextAsync<string, Runtime.StringText>(request)",
                IsAwaited = true,
            };
    }

    private RepresentationCode Items(MediaType media, string format)
    {
        var item = ReplyContent.ItemOf(media, tools.Shapes);
        var type = tools.Types.Of(item);
        return Sequence(media, type.Declared, type.GlobalDeclared) with
        {
            Writer = $"Runtime.ItemsRequest.Set{format}{Json(type)}(request, ",
            Reader = $"Runtime.ItemsReading.Read{format}{Json(type)}(request{Validator(item, type)})",
        };
    }

    private RepresentationCode Events(MediaType media)
    {
        var data = EventData.Of(media, tools.Shapes);
        var type = data is { } given ? tools.Types.Of(given) : null;
        // What JSON has strings for stands in the data of an event as it is.
        var text = data is not { } id || tools.Shapes.Of(id).Shape is Shape.Enum or Shape.Primitive { Type.Kind: "String" } ? type?.TextCodec ?? "StringText" : null;
        var name = text is null ? type!.Declared : type?.Text ?? "string";
        var global = text is null ? type!.GlobalDeclared : type?.Global ?? "string";
        var arguments = text is null ? Json(type!) : $"<{global}, Runtime.TextItem<{global}, Runtime.{text}>>";
        return Sequence(media, $"ServerSentEvent<{name}>", $"global::{tools.Namespace}.ServerSentEvent<{global}>") with
        {
            Writer = $"Runtime.EventsRequest.SetEvents{arguments}(request, ",
            Reader = $"Runtime.EventsReading.ReadEvents{arguments}(request{(text is null ? Validator(data, type!) : "")})",
        };
    }

    private RepresentationCode Sequence(MediaType media, string item, string globalItem) =>
        Bare(media, $"{tools.Framework.Names().IAsyncEnumerable}<{item}>", $"{Framework.Collections}IAsyncEnumerable<{globalItem}>");

    private static string Json(TypeName type) => $"<{type.GlobalDeclared}, Runtime.JsonItem<{type.GlobalDeclared}, {type.QualifiedDeclaredCodec}>>";

    private string Validator(SchemaId? item, TypeName type) =>
        item is { } id && !type.IsNullable && rules.Use(id, "value", new()).Validators is [var validator] ? $", Runtime.{validator}.Validate" : "";

    private RepresentationCode Bytes(MediaType media, bool isOpen) => isOpen
        ? Bare(media, File, $"global::{tools.Namespace}.{File}") with { Writer = "Runtime.StreamRequest.SetFile(request, ", Reader = "Runtime.StreamReading.ReadFile(request)" }
        : Bare(media, tools.Framework.Names().Stream, "global::System.IO.Stream") with { Writer = "Runtime.StreamRequest.SetStream(request, ", Reader = "Runtime.StreamReading.ReadStream(request)" };

    // Runtime.FormRequest.SetForm<global::Acme.Order, Runtime.OrderJson>(request, …
    // Runtime.FormReading.ReadFormAsync<global::Acme.Order, Runtime.OrderJson>(request, Runtime.OrderTextShape.Value)
    private static RepresentationCode Value(MediaType media, string format, TypeName type, string codec, string? shape = null, string fields = "")
    {
        var method = $"Read{format}{(type.IsValueType ? "Value" : "")}Async<{type.Global}, {codec}>";
        return Bare(media, type.Text, type.Global) with
        {
            IsValueType = type.IsValueType,
            Writer = $"Runtime.{format}Request.Set{format}<{type.Global}, {codec}>(request, ",
            WriteArguments = fields,
            Reader = $"Runtime.{format}Reading.{method}(request{(shape is null ? "" : ", " + shape)}{fields})",
            IsAwaited = true,
        };
    }

    private static RepresentationCode Bare(MediaType media, string type, string global) => new()
    {
        ContentType = media.Name,
        SentContentType = media.Name,
        Type = type,
        GlobalType = global,
        Writer = "",
        Reader = "",
    };
}
