using System.Text.Json.Nodes;

namespace RunsCodegen.Corpus;

/// <summary>The operations of a document, found without anything of ours.</summary>
internal static class RawOperations
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch", "trace", "query" };

    /// <summary>Method, path and identifier of each operation under <c>paths</c>.</summary>
    public static IEnumerable<(string Method, string Path, string? Id)> Of(RawDocument document) =>
        from path in document.Root["paths"] as JsonObject ?? []
        where path.Key.StartsWith('/')
        let item = document.Follow(path.Value) as JsonObject
        where item is not null
        from operation in item.Where(m => Methods.Contains(m.Key)).Concat(item["additionalOperations"] as JsonObject ?? [])
        select (operation.Key, path.Key, (string?)(document.Follow(operation.Value) as JsonObject)?["operationId"]);
}
