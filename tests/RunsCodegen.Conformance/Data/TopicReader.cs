using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RunsCodegen.Conformance.Data;

/// <summary>Reads files of cases. What a case leaves out follows from the rest of it: see <c>cases/README.md</c>.</summary>
internal static class TopicReader
{
    private static readonly string[] OfCase =
    [
        "name", "of", "peers", "ways", "args", "receives", "credentials", "request", "reply", "result", "returns",
        "headers", "throws", "errors", "refused", "factory", "options", "server", "json",
    ];

    public static Topic Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var file = YamlData.Read(File.ReadAllText(path, Encoding.UTF8));
        var operations = (file["operations"]?.AsObject() ?? []).Select(o => Operation(o.Key, o.Value!.AsObject())).ToImmutableArray();
        return new()
        {
            Name = name,
            Title = Text(file, "title") ?? name,
            About = Text(file, "about") ?? throw new FormatException($"{path}: 'about' is missing"),
            Document = file["document"]?.AsObject() ?? [],
            Operations = operations,
            Cases = [.. (file["cases"]?.AsArray() ?? []).Select(c => Case(name, c!.AsObject(), operations))],
            Options = file["options"]?.AsObject(),
            MaxBody = file["maxBody"]?.GetValue<long>(),
        };
    }

    private static WireOperation Operation(string id, JsonObject node)
    {
        var on = Text(node, "on")!.Split(' ');
        if (Text(node, "client") is { } client)
        {
            return new(id, on[0], on[1], null, client);
        }

        var fragment = new JsonObject { ["operationId"] = id };
        foreach (var (key, value) in node.Where(m => m.Key is not "on"))
        {
            fragment.Add(key, value?.DeepClone());
        }

        if (!fragment.ContainsKey("responses"))
        {
            fragment.Add("responses", new JsonObject { ["204"] = new JsonObject { ["description"] = "done" } });
        }

        return new(id, on[0], on[1], fragment, "WireClient");
    }

    private static WireCase Case(string topic, JsonObject node, ImmutableArray<WireOperation> operations)
    {
        var name = Text(node, "name")!;
        var where = $"{topic}/{name}";
        if (node.FirstOrDefault(m => !OfCase.Contains(m.Key, StringComparer.Ordinal)).Key is { } unknown)
        {
            throw new FormatException($"{where}: nobody knows '{unknown}'");
        }

        var operation = operations.SingleOrDefault(o => o.Id == Text(node, "of")) ?? throw new FormatException($"{where}: no such operation");
        var refused = node.ContainsKey("refused") || (node.ContainsKey("errors") && !node.ContainsKey("throws"));
        var json = Text(node, "json");
        var reply = HttpText.Reply(Text(node, "reply") ?? (refused ? "400" : json is null ? "204" : "200 " + json));
        return new()
        {
            Topic = topic,
            Name = name,
            OperationId = operation.Id,
            Client = operation.Client,
            Peers = Text(node, "peers"),
            Args = Object(node, "args") ?? (json is null ? [] : new() { ["body"] = JsonNode.Parse(json) }),
            Receives = Object(node, "receives"),
            Credentials = Object(node, "credentials") ?? [],
            Request = Request(node, operation),
            Reply = reply,
            Result = node.ContainsKey("result") ? node["result"] : JsonOf(reply),
            Returns = node["returns"],
            Headers = Object(node, "headers") ?? [],
            Throws = Text(node, "throws") ?? (refused || reply.Status < 400 ? null : reply.Body.Length > 0 ? "ApiException<>" : "ApiException"),
            Errors = [.. (node["errors"]?.AsArray() ?? []).Select(e => e!.GetValue<string>())],
            IsRefused = refused,
            Factory = Text(node, "factory"),
            Options = Object(node, "options") ?? [],
            Server = Object(node, "server"),
            Ways = Ways(node, refused),
        };
    }

    private static HttpText? Request(JsonObject node, WireOperation operation) =>
        Text(node, "request") is { } text ? HttpText.Request(text)
        : Text(node, "json") is { } json ? HttpText.Request($"{operation.Method} {operation.Path} {json}")
        : operation.Path.Contains('{', StringComparison.Ordinal) || node.ContainsKey("args") ? null
        : HttpText.Request($"{operation.Method} {operation.Path}");

    // What controllers do, endpoints do.
    private static Way[] Ways(JsonObject node, bool refused) =>
        [.. Written(node, refused).SelectMany(w => w == Way.Server ? [Way.Server, Way.Endpoints] : new[] { w })];

    private static Way[] Written(JsonObject node, bool refused) => node["ways"] switch
    {
        JsonArray several => [.. several.Select(w => Enum.Parse<Way>(w!.GetValue<string>(), ignoreCase: true))],
        { } one => [Enum.Parse<Way>(one.GetValue<string>(), ignoreCase: true)],
        null when refused => [.. Says(node, "args") ? [Way.Client] : Array.Empty<Way>(), .. Says(node, "request") ? [Way.Server] : Array.Empty<Way>()],
        null => [Way.Client, Way.Server, Way.Both],
    };

    // The same JSON as argument, request and reply.
    private static bool Says(JsonObject node, string member) => node.ContainsKey(member) || node.ContainsKey("json");

    private static JsonNode? JsonOf(HttpText reply)
    {
        var type = reply["Content-Type"]?.Split(';')[0] ?? "";
        if (reply.Body.Length == 0)
        {
            return null;
        }

        try
        {
            return type.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(reply.Body) : JsonValue.Create(reply.Text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(reply.Text);
        }
    }

    private static string? Text(JsonObject node, string name) => node[name] is { } value ? value.ToString() : null;

    private static JsonObject? Object(JsonObject node, string name) => node[name]?.AsObject();
}
