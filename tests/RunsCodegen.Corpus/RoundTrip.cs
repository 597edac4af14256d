using System.Text.Json.Nodes;

namespace RunsCodegen.Corpus;

/// <summary>
/// Valid values are read, found valid and written as they were; invalid ones are rejected. Values are the document's
/// examples, others made by chance, and those with one thing changed.
/// </summary>
/// <param name="judge">Says what is valid.</param>
/// <param name="probes">Reach the emitted code.</param>
/// <param name="inRequest">Whether values are those of requests, else of responses.</param>
internal sealed class RoundTrip(Judge judge, Probes probes, bool inRequest)
{
    private const int MadeOfComponent = 8;
    private const int MutantsOfEach = 3;

    private readonly SameJson _same = new(judge.Definitions);

    /// <summary>How many values were tried.</summary>
    public int Values { get; private set; }

    /// <summary>What went wrong.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Tries all values of a schema.</summary>
    public void Try(RawSchema schema)
    {
        if (!probes.Has(schema.Pointer, inRequest))
        {
            Problems.Add($"{schema.Pointer}: there is no code for it");
            return;
        }

        foreach (var (pointer, value) in schema.Examples)
        {
            Try(schema.Pointer, pointer, value);
        }

        // The values differ from schema to schema, and are the same in every run.
        var seed = schema.Pointer.Aggregate(17, (hash, c) => unchecked((hash * 31) + c));
        var (maker, random) = (new InstanceMaker(judge.Definitions, seed), new Random(seed));
        for (var i = 0; i < (schema.IsComponent ? MadeOfComponent : 0); i++)
        {
            var made = maker.Make(judge.Definitions[judge.Name(schema.Pointer)]);
            Try(schema.Pointer, "made", made);
            for (var j = 0; j < MutantsOfEach; j++)
            {
                Try(schema.Pointer, "changed", Mutants.Of(made, random));
            }
        }
    }

    private void Try(string schema, string origin, JsonNode? value)
    {
        Values++;
        var member = probes.Member(schema, value);
        try
        {
            var isValid = judge.IsValid(schema, value);
            var (written, problem) = probes.Run(schema, member, inRequest);
            var found = (isValid, problem) switch
            {
                (false, null) => "is invalid and was taken",
                (true, not null) => "is valid and was rejected: " + problem,
                (true, null) => Difference(schema, value, (JsonObject)written!, member.Single().Key),
                _ => null,
            };
            if (found is not null)
            {
                Problems.Add($"{schema} ({origin}{(inRequest ? ", in a request" : "")}): {found} — {Cut(value?.ToJsonString() ?? "null")}");
            }
        }
        catch (Exception failure)
        {
            Problems.Add($"{schema} ({origin}): {failure.GetType().Name} {failure.Message} — {Cut(value?.ToJsonString() ?? "null")}");
        }
    }

    private string? Difference(string schema, JsonNode? value, JsonObject written, string name) => written.TryGetPropertyValue(name, out var now)
        ? _same.Difference(value, now, new JsonObject { ["$ref"] = "#/$defs/" + judge.Name(schema) })
        : "is gone";

    private static string Cut(string text) => text.Length > 400 ? text[..400] + "…" : text;
}
