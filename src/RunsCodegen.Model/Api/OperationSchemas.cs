namespace RunsCodegen.Model.Api;

/// <summary>The schemas that an operation itself names, by the message they stand in.</summary>
public static class OperationSchemas
{
    /// <summary>Those of the request.</summary>
    public static IEnumerable<SchemaId> Asked(Operation operation) =>
        operation.Parameters.Select(p => p.Schema).Concat(operation.Body?.Contents.SelectMany(Of) ?? []);

    /// <summary>Those of the responses.</summary>
    public static IEnumerable<SchemaId> Answered(Operation operation) =>
        operation.Responses.SelectMany(r => r.Contents.SelectMany(Of).Concat(r.Headers.Select(h => h.Schema)));

    private static IEnumerable<SchemaId> Of(MediaType media) =>
        new[] { media.Schema, media.ItemSchema }.OfType<SchemaId>().Concat(media.Encodings.SelectMany(e => e.Headers).Select(h => h.Schema));
}
