using System.Collections.Immutable;
using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Views;

/// <summary>An operation with other schemas in the places of those it names.</summary>
internal static class OperationReferences
{
    /// <summary>The operation with other schemas in its request; its callbacks with other schemas in their responses.</summary>
    public static Operation ReplaceSent(Operation operation, Func<SchemaId, SchemaId> replace) => operation with
    {
        Parameters = Each(operation.Parameters, p => p with { Schema = replace(p.Schema) }),
        Body = operation.Body is { } body ? body with { Contents = Each(body.Contents, c => Replace(c, replace)) } : null,
        Callbacks = Each(operation.Callbacks, c => c with { Operations = Each(c.Operations, o => ReplaceAnswered(o, replace)) }),
    };

    /// <summary>The operation with other schemas in its responses.</summary>
    public static Operation ReplaceAnswered(Operation operation, Func<SchemaId, SchemaId> replace) => operation with
    {
        Responses = Each(operation.Responses, r => r with
        {
            Contents = Each(r.Contents, c => Replace(c, replace)),
            Headers = Each(r.Headers, h => Replace(h, replace)),
        }),
    };

    private static MediaType Replace(MediaType media, Func<SchemaId, SchemaId> replace) => media with
    {
        Schema = media.Schema is { } schema ? replace(schema) : null,
        ItemSchema = media.ItemSchema is { } item ? replace(item) : null,
        Encodings = Each(media.Encodings, e => e with { Headers = Each(e.Headers, h => Replace(h, replace)) }),
    };

    private static ResponseHeader Replace(ResponseHeader header, Func<SchemaId, SchemaId> replace) => header with { Schema = replace(header.Schema) };

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> all, Func<T, T> change) => [.. all.Select(change)];
}
