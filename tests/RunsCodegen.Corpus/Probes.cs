using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using RunsCodegen.Model.Code;
using RunsCodegen.Testing;

namespace RunsCodegen.Corpus;

/// <summary>
/// Reaches the emitted code for any schema of a document. The document gets records more, each with a member for some
/// of the schemas, and the output a file more, which reads, checks and writes them as a server does.
/// </summary>
internal sealed class Probes
{
    private const string Prefix = "CorpusProbe";
    private const string Request = "Request";
    private const int MembersOfOne = 60;

    private const string Validation = """

            private static string? Problems<T>(T value, global::System.Action<T, ValidationContext> validate)
            {
                var context = new ValidationContext();
                validate(value, context);
                return context.HasErrors ? string.Join("; ", global::System.Linq.Enumerable.Select(context.Errors, e => e.ToString())) : null;
            }
        }

        """;

    private readonly List<string> _pointers;
    private readonly Dictionary<string, int> _index;
    private Dictionary<string, Func<byte[], (byte[]?, string?)>> _table = [];

    public Probes(IEnumerable<string> pointers)
    {
        _pointers = [.. pointers];
        _index = _pointers.Index().ToDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
    }

    /// <summary>The text of the document with the probes in it.</summary>
    public string AddTo(RawDocument document)
    {
        var root = (JsonObject)document.Root.DeepClone();
        var holder = root;
        foreach (var name in document.IsSwagger2 ? (string[])["definitions"] : ["components", "schemas"])
        {
            holder[name] ??= new JsonObject();
            holder = (JsonObject)holder[name]!;
        }

        root["paths"] ??= new JsonObject();
        foreach (var (number, some) in _pointers.Chunk(MembersOfOne).Index())
        {
            holder[Prefix + number] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject(some.Select((p, i) => KeyValuePair.Create($"v{i}", (JsonNode?)new JsonObject { ["$ref"] = JsonPointers.Fragment(p) }))),
            };
            root["paths"]!["/corpus-probe-" + number] = Operation(Prefix + number, document.IsSwagger2);
        }

        return root.ToJsonString();
    }

    /// <summary>Compiles output made of the document with the probes.</summary>
    public void Compile(IReadOnlyList<GeneratedFile> files)
    {
        var assembly = Compiled.Of(files, Table(files)).Load();
        var all = assembly.GetType("Case.Api.Runtime.Probes")!.GetField("All", BindingFlags.Static | BindingFlags.Public)!;
        _table = (Dictionary<string, Func<byte[], (byte[]?, string?)>>)all.GetValue(null)!;
    }

    /// <summary>Whether there is code for a schema.</summary>
    public bool Has(string pointer, bool inRequest) => _table.ContainsKey(Record(pointer, inRequest));

    /// <summary>A value of a schema as the member that the probe has for it.</summary>
    public JsonObject Member(string pointer, JsonNode? value) => new() { [$"v{_index[pointer] % MembersOfOne}"] = value?.DeepClone() };

    /// <summary>Reads, checks and writes the member of a schema.</summary>
    /// <returns>What was written, or why it was rejected.</returns>
    public (JsonNode? Written, string? Problem) Run(string pointer, JsonObject member, bool inRequest)
    {
        var (written, problem) = _table[Record(pointer, inRequest)](Encoding.UTF8.GetBytes(member.ToJsonString()));
        return (written is null ? null : JsonNode.Parse(written), problem);
    }

    // Where a request looks as a response does, one record is both.
    private string Record(string pointer, bool inRequest) =>
        $"{Prefix}{_index[pointer] / MembersOfOne}" is var name && inRequest && _table.ContainsKey(name + Request) ? name + Request : name;

    // Each record travels both ways, so that it is generated for both.
    private static JsonObject Operation(string record, bool isSwagger2)
    {
        JsonObject Message() => isSwagger2 ? new() { ["schema"] = Reference() } : new() { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference() } } };
        JsonObject Reference() => new() { ["$ref"] = (isSwagger2 ? "#/definitions/" : "#/components/schemas/") + record };
        var response = Message();
        response["description"] = "";
        var operation = new JsonObject { ["operationId"] = record + "Both", ["responses"] = new JsonObject { ["200"] = response } };
        var body = Message();
        if (isSwagger2)
        {
            (body["in"], body["name"]) = ("body", "body");
            operation["parameters"] = new JsonArray(body);
        }
        else
        {
            operation["requestBody"] = body;
        }

        return new() { ["post"] = operation };
    }

    private static GeneratedFile Table(IReadOnlyList<GeneratedFile> files)
    {
        var paths = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder("""
            #nullable enable
            namespace Case.Api.Runtime;

            public static class Probes
            {
                public static readonly global::System.Collections.Generic.Dictionary<string, global::System.Func<byte[], (byte[]?, string?)>> All = new()
                {

            """);
        // An enum has no codec of its own, and is no probe.
        foreach (var name in paths.Select(p => Path.GetFileName(p)[..^".g.cs".Length])
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && paths.Contains($"Models/{n}.g.cs") && paths.Contains($"Models/Json/{n}Json.g.cs")))
        {
            var validate = paths.Contains($"Models/Validation/{name}Validator.g.cs") ? $"value => Problems(value, {name}Validator.Validate)" : "null";
            text.Append(CultureInfo.InvariantCulture, $"        [\"{name}\"] = json => Run<global::Case.Api.{name}, {name}Json>(json, {validate}),\n");
        }

        text.Append("""
                };

                private static (byte[]?, string?) Run<T, TCodec>(byte[] json, global::System.Func<T, string?>? validate)
                    where TCodec : IJsonCodec<T>
                {
                    T value;
                    try
                    {
                        value = Json.Read<T, TCodec>(json, 1000);
                    }
                    catch (JsonFormatException exception)
                    {
                        return (null, exception.Message);
                    }

                    return validate?.Invoke(value) is { } problem ? (null, problem) : (Json.ToArray<T, TCodec>(value, 1000), null);
                }

            """);
        text.Append(paths.Contains("Runtime/ValidationContext.g.cs") ? Validation : "}\n");
        return new("Runtime/Probes.cs", text.ToString());
    }
}
