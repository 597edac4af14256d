using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Support;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Representations of a response → bodies in C#, one for each type.</summary>
internal sealed class ReplyBodyShaper(ShapingTools tools, RulesShaper rules)
{
    private const string Utf8 = "; charset=utf-8";

    /// <summary>The bodies of a response with the schema of each, ranges of media types last, since they take what nobody else does.</summary>
    /// <param name="contents">The representations that are generated.</param>
    /// <param name="isError">Whether an exception will keep the body, so that it must not hold the connection.</param>
    public ImmutableArray<ShapedBody> ShapeBodies(IEnumerable<ReplyContent> contents, bool isError) =>
    [
        .. contents.Select(c => new ShapedBody(ShapeBody(c, isError), c.Kind == MediaKind.Json ? c.Schema : null))
            .GroupBy(f => new { f.Body.Reader, f.Body.Declared })
            .Select(g => new ShapedBody(Merge([.. g.Select(f => f.Body)]), g.First().Schema))
            .OrderBy(f => f.Body.ContentTypes.All(IsRange)),
    ];

    // The same value in several formats is one response. The request chooses the format, but of bytes the server alone knows what they are.
    private static ReplyBodyCode Merge(ReplyBodyCode[] same)
    {
        var sent = same.SelectMany(b => b.SentContentTypes).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        return same[0] with
        {
            ContentTypes = [.. same.SelectMany(b => b.ContentTypes)],
            SentContentTypes = sent,
            IsTyped = same[0].Writer == "StreamBody" && (sent.Length > 1 || sent.Any(IsRange)),
        };
    }

    private ReplyBodyCode ShapeBody(ReplyContent content, bool isError) => content.Kind switch
    {
        MediaKind.Json => Json(content),
        MediaKind.Text => Text(content),
        _ when isError => Bytes(content.Media.Name),
        MediaKind.EventStream => Events(content),
        MediaKind.JsonLines => Items(content, "LinesReply.ReadAsync", "LinesBody"),
        MediaKind.JsonSequence => Items(content, "SequenceReply.ReadAsync", "SequenceBody"),
        _ => Stream(content.Media.Name),
    };

    private ReplyBodyCode Json(ReplyContent content)
    {
        var type = tools.Types.Of(content.Schema);
        var arguments = $"<{type.GlobalDeclared}, {type.QualifiedDeclaredCodec}>";
        return Of(content.Media.Name, type, type.Declared, "JsonAsync" + arguments, "JsonBody" + arguments) with
        {
            IsJson = true,
            SentContentTypes = [Sent(content.Media.Name, "application/json")],
            Validator = Validator(content.Schema),
        };
    }

    private ReplyBodyCode Text(ReplyContent content)
    {
        var type = TextType(content.Schema);
        var arguments = $"<{type.Global}, Runtime.{type.TextCodec}>";
        return Of(content.Media.Name, type, type.Text, "TextReply.ReadAsync" + arguments, "TextBody" + arguments) with
        {
            SentContentTypes = [Sent(content.Media.Name, "text/plain")],
        };
    }

    private ReplyBodyCode Stream(string contentType) =>
        Named(contentType, tools.Framework.Names().Stream, "global::System.IO.Stream", "StreamReply.ReadAsync", "StreamBody") with { IsHeld = true };

    private ReplyBodyCode Bytes(string contentType) =>
        Named(contentType, "byte[]", "byte[]", "StreamReply.ReadBytesAsync", "StreamBody") with { Given = tools.Framework.Names().Stream };

    private ReplyBodyCode Items(ReplyContent content, string reader, string writer)
    {
        var type = tools.Types.Of(content.Schema);
        return Sequence(content, type.Declared, type.GlobalDeclared) with
        {
            Reader = reader + Arguments(type, isText: false),
            Writer = writer + Arguments(type, isText: false),
            Validator = type.IsNullable ? null : Validator(content.Schema),
        };
    }

    private ReplyBodyCode Events(ReplyContent content)
    {
        var isText = content.Schema is not { } data || IsText(data);
        var type = isText ? TextType(content.Schema) : tools.Types.Of(content.Schema);
        return Sequence(content, $"ServerSentEvent<{type.Declared}>", $"global::{tools.Namespace}.ServerSentEvent<{type.GlobalDeclared}>") with
        {
            Reader = "EventsReply.ReadAsync" + Arguments(type, isText),
            Writer = "EventsBody" + Arguments(type, isText),
            Validator = isText || type.IsNullable ? null : Validator(content.Schema),
            IsEvents = true,
            HasEnd = !isText,
        };
    }

    private ReplyBodyCode Sequence(ReplyContent content, string item, string globalItem) => Named(
        content.Media.Name, $"{tools.Framework.Names().IAsyncEnumerable}<{item}>", $"{Framework.Collections}IAsyncEnumerable<{globalItem}>", "", "") with
    {
        IsHeld = true,
        IsSequence = true,
    };

    private static string Arguments(TypeName type, bool isText) => isText
        ? $"<{type.Global}, Runtime.TextItem<{type.Global}, Runtime.{type.TextCodec}>>"
        : $"<{type.GlobalDeclared}, Runtime.JsonItem<{type.GlobalDeclared}, {type.QualifiedDeclaredCodec}>>";

    private static ReplyBodyCode Named(string contentType, string text, string global, string reader, string writer) => new()
    {
        Text = text,
        Global = global,
        Given = text,
        Reader = reader,
        Writer = writer,
        ContentTypes = [contentType],
        SentContentTypes = [contentType],
    };

    private static ReplyBodyCode Of(string contentType, TypeName type, string given, string reader, string writer) =>
        Named(contentType, type.Text, type.Global, reader, writer) with { Given = given, IsValueType = type.IsValueType, IsNullable = type.IsNullable };

    // Text is never null; a schema that says nothing of it is a string.
    private TypeName TextType(SchemaId? schema) => schema is { } id && tools.Types.Of(id) is { TextCodec: not null } type
        ? type with { IsNullable = false }
        : new TypeName
        {
            Text = "string", Global = "string", Codec = "StringCodec", QualifiedCodec = "Runtime.StringCodec", TextCodec = "StringText",
        };

    // What JSON has strings for stands in the data of an event as it is; numbers look alike either way.
    private bool IsText(SchemaId id) =>
        tools.Shapes.Of(id).Shape is Types.Shape.Enum or Types.Shape.Primitive { Type: { Kind: "String", TextCodec: not null } };

    private string? Validator(SchemaId? schema) =>
        schema is { } id && rules.Use(id, "value", new()).Validators is [var validator] ? validator : null;

    private static string Sent(string contentType, string otherwise) =>
        (IsRange(contentType) ? otherwise : contentType) is var sent && sent.Contains(';', StringComparison.Ordinal) ? sent : sent + Utf8;

    private static bool IsRange(string contentType) => contentType.Contains('*', StringComparison.Ordinal);
}

/// <summary>A body of a response, and the schema of its JSON.</summary>
internal sealed record ShapedBody(ReplyBodyCode Body, SchemaId? Schema);
