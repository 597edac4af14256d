using System.Text.Json.Nodes;
using Json.Schema;

namespace RunsCodegen.Corpus;

/// <summary>Says whether a value is valid, by a library that is not ours.</summary>
internal sealed class Judge
{
    private const string Root = "https://corpus.example/";

    private static readonly EvaluationOptions Formats = new() { RequireFormatValidation = true };

    private static int s_count;

    private readonly PlainSchemas _strict;
    private readonly PlainSchemas _plain;
    private readonly string _strictId = Root + Interlocked.Increment(ref s_count);
    private readonly string _plainId = Root + Interlocked.Increment(ref s_count);

    /// <param name="document">The document.</param>
    /// <param name="pointers">Where the schemas stand.</param>
    /// <param name="oneWay">The members that do not travel this way.</param>
    public Judge(RawDocument document, IReadOnlyCollection<string> pointers, OneWayMembers oneWay)
    {
        _strict = new(document, pointers, isStrict: true, oneWay);
        _plain = new(document, pointers, isStrict: false, oneWay);
        Register(_strict, _strictId);
        Register(_plain, _plainId);
    }

    /// <summary>The schemas that values are made of.</summary>
    public JsonObject Definitions => _strict.Definitions;

    /// <summary>The name of a schema in <see cref="Definitions"/>.</summary>
    public string Name(string pointer) => _strict.Name(pointer);

    /// <summary>
    /// What is to happen with a value: true, it is read; false, it is rejected; null, either (only a format says no, or
    /// only the heir that the value names).
    /// </summary>
    public bool? IsValid(string pointer, JsonNode? value) =>
        Evaluate(_strictId, _strict.Name(pointer), value, Formats) ? (FitsHeirs(pointer, value) ? true : null)
        : Evaluate(_plainId, _plain.Name(pointer), value, EvaluationOptions.Default) ? null
        : false;

    private bool FitsHeirs(string pointer, JsonNode? value) => new SameJson(Definitions)
        .Heirs(value, new JsonObject { ["$ref"] = "#/$defs/" + Name(pointer) })
        .All(h => Evaluate(_strictId, h.Heir["#/$defs/".Length..], h.Value, Formats));

    private static bool Evaluate(string id, string name, JsonNode? value, EvaluationOptions options) =>
        new JsonSchemaBuilder().Ref($"{id}#/$defs/{name}").Build().Evaluate(value, options).IsValid;

    private static void Register(PlainSchemas schemas, string id)
    {
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = id, ["$defs"] = schemas.Definitions.DeepClone() };
        SchemaRegistry.Global.Register(JsonSchema.FromText(root.ToJsonString()));
    }
}
