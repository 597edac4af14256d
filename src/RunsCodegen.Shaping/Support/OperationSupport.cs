using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Support;

/// <summary>What of one operation, not counting its schemas, cannot be generated.</summary>
internal sealed class OperationSupport(ShapeFinder shapes)
{
    /// <summary>The refusals, in document order.</summary>
    public IEnumerable<Diagnostic> Refusals(Operation operation) =>
        operation.Parameters.SelectMany(Parameter)
            .Concat(Body(operation.Body))
            .Concat(operation.Responses.SelectMany(r => Contents(r.Contents, $"response '{r.Status}'")))
            .Concat(operation.Responses.SelectMany(r => r.Headers).SelectMany(Header));

    private IEnumerable<Diagnostic> Parameter(Parameter parameter)
    {
        if (parameter.Location is ParameterLocation.Cookie or ParameterLocation.QueryString)
        {
            yield return Catalogue.ParameterLocation(parameter.Place, parameter.Name, parameter.Location == ParameterLocation.Cookie ? "cookie" : "querystring");
        }
        else if (parameter.ContentType is { } contentType)
        {
            yield return Catalogue.ContentType(parameter.Place, contentType, $"parameter '{parameter.Name}'");
        }
        else if (StyleReason(parameter) is { } reason)
        {
            yield return Catalogue.ParameterStyle(parameter.Place, StyleName(parameter.Style), parameter.Name, reason);
        }
    }

    private string? StyleReason(Parameter parameter)
    {
        var shape = shapes.Of(parameter.Schema).Shape;
        var isText = IsText(parameter.Schema);
        var isTextList = shape is Shape.List { Items: { } items } && IsText(items);
        return parameter.Style switch
        {
            _ when parameter.AllowReserved => "reserved characters are always encoded yet",
            ParameterStyle.Simple when parameter.Location == ParameterLocation.Path => isText ? null : "only single values travel in a path yet",
            ParameterStyle.Simple => isText || isTextList ? null : "only values and arrays of values travel in a header yet",
            ParameterStyle.Form => isText || isTextList ? null : "objects are sent in style 'deepObject' only",
            ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited =>
                isTextList && !parameter.Explode ? null : "it is for arrays of values that are not exploded",
            ParameterStyle.DeepObject => IsFlat(shape) ? null : "it is for objects whose members are single values",
            _ => "it is not generated yet",
        };
    }

    private bool IsText(SchemaId id) => shapes.Of(id).Shape is Shape.Primitive { Type.TextCodec: not null } or Shape.Enum;

    private bool IsFlat(Shape shape) =>
        shape is Shape.Record { Additional: null, Members: var members } && members.All(m => IsText(m.Schema) && !shapes.Of(m.Schema).IsNullable);

    private static IEnumerable<Diagnostic> Body(Body? body) =>
        body is null ? []
        : body.Contents.Any(c => IsJson(c) && c.Schema is not null) ? []
        : body.Contents.Select(c => Catalogue.ContentType(c.Place, c.Name, "the request body")).Take(1);

    private static IEnumerable<Diagnostic> Contents(IEnumerable<MediaType> contents, string where) =>
        contents.Where(c => !IsJson(c) || c.Schema is null).Select(c => Catalogue.ContentType(c.Place, c.Name, where));

    private IEnumerable<Diagnostic> Header(ResponseHeader header)
    {
        if (header.ContentType is { } contentType)
        {
            yield return Catalogue.ContentType(header.Place, contentType, $"header '{header.Name}'");
        }
        else if (!IsText(header.Schema))
        {
            yield return Catalogue.ParameterStyle(header.Place, "simple", header.Name, "only single values are read from a response header yet");
        }
    }

    /// <summary>Whether a media type carries JSON.</summary>
    public static bool IsJson(MediaType media)
    {
        var name = media.Name.Split(';')[0].Trim();
        return name.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    private static string StyleName(ParameterStyle style) => char.ToLowerInvariant(style.ToString()[0]) + style.ToString()[1..];
}
