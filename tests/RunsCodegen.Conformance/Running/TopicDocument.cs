using System.Text.Json.Nodes;
using RunsCodegen.Conformance.Data;

namespace RunsCodegen.Conformance.Running;

/// <summary>Puts the fragments of a topic together to one OpenAPI document.</summary>
internal static class TopicDocument
{
    /// <summary>The document with every operation of the topic.</summary>
    public static string Of(Topic topic)
    {
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Wire", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "http://api.test" }),
        };
        foreach (var (name, value) in topic.Document)
        {
            document[name] = value?.DeepClone();
        }

        document["paths"] = Paths(topic);
        return document.ToJsonString();
    }

    private static JsonObject Paths(Topic topic)
    {
        var paths = topic.Document["paths"]?.DeepClone().AsObject() ?? [];
        foreach (var operation in topic.Operations.Where(o => o.Fragment is not null))
        {
            if (!paths.ContainsKey(operation.Path))
            {
                paths.Add(operation.Path, new JsonObject());
            }

            paths[operation.Path]!.AsObject().Add(operation.Method.ToLowerInvariant(), operation.Fragment!.DeepClone());
        }

        return paths;
    }
}
