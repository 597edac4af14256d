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
            .Concat(operation.Responses.SelectMany(r => r.Headers).SelectMany(Header));

    // JSON, or the text of a single value; a form where it is the whole query.
    private IEnumerable<Diagnostic> Parameter(Parameter parameter) =>
        parameter.ContentType is { } contentType && !IsReadable(contentType, parameter.Schema) && !(parameter.Location == ParameterLocation.QueryString && IsForm(contentType))
            ? [Catalogue.ContentType(parameter.Place, contentType, $"parameter '{parameter.Name}'")]
            : [];

    private IEnumerable<Diagnostic> Header(ResponseHeader header) =>
        header.ContentType is { } contentType && !IsReadable(contentType, header.Schema)
            ? [Catalogue.ContentType(header.Place, contentType, $"header '{header.Name}'")]
            : [];

    private bool IsReadable(string contentType, SchemaId schema) =>
        MediaKinds.IsJson(MediaKinds.Essence(contentType)) || shapes.Of(schema).Shape is Shape.Primitive or Shape.Enum;

    private static bool IsForm(string contentType) =>
        MediaKinds.Essence(contentType).Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

}
