using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Operations;

namespace RunsCodegen.Shaping.Support;

/// <summary>The header by which a client asks an event stream to go on where it broke off (WHATWG HTML §9.2.4); every such stream takes it.</summary>
internal static class LastEventId
{
    private const string Header = "Last-Event-ID";

    /// <summary>The document, each of whose operations that answers with events has the header as a parameter.</summary>
    public static ApiDocument Settle(ApiDocument document)
    {
        if (!document.Operations.Any(Needs))
        {
            return document;
        }

        var text = new Schema { Id = new(document.Schemas.All.Length), Place = document.Place, Types = JsonTypes.String };
        return document with
        {
            Schemas = new(document.Schemas.All.Add(text)),
            Operations = [.. document.Operations.Select(o => Needs(o) ? o with { Parameters = o.Parameters.Add(Parameter(o, text.Id)) } : o)],
        };
    }

    private static bool Needs(Operation operation) =>
        Successes.Of(operation) is var successes
        && operation.Responses.Any(r => successes.Contains(r.Status) && r.Contents.Any(IsEventStream))
        && !operation.Parameters.Any(p => p.Location == ParameterLocation.Header && p.Name.Equals(Header, StringComparison.OrdinalIgnoreCase));

    private static bool IsEventStream(MediaType media) =>
        MediaKinds.Essence(media.Name).Equals("text/event-stream", StringComparison.OrdinalIgnoreCase);

    private static Parameter Parameter(Operation operation, SchemaId schema) => new()
    {
        Place = operation.Place,
        Name = Header,
        Location = ParameterLocation.Header,
        Description = "The id of the last event that arrived, after which the stream goes on.",
        Style = ParameterStyle.Simple,
        Schema = schema,
    };
}
