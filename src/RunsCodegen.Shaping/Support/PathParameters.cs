using System.Collections.Immutable;
using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Support;

/// <summary>
/// Brings path parameters and placeholders together: a placeholder that nobody describes is a string, and a parameter
/// that the path has no place for cannot be sent. The rules RCG2003 and RCG2008 say so.
/// </summary>
internal static class PathParameters
{
    /// <summary>The document, each of whose operations has exactly the path parameters that its path has places for.</summary>
    public static ApiDocument Settle(ApiDocument document)
    {
        var schemas = document.Schemas.All.ToBuilder();
        SchemaId? text = null;
        var operations = document.Operations.Select(operation =>
        {
            operation = operation with { Parameters = [.. operation.Parameters.Select(p => InQuery(p, operation.Path))] };
            var names = PathTemplate.Placeholders(operation.Path);
            var kept = operation.Parameters.RemoveAll(p => p.Location == ParameterLocation.Path && !names.Contains(p.Name, StringComparer.Ordinal));
            var missing = names.Where(n => !kept.Any(p => p.Location == ParameterLocation.Path && p.Name == n)).ToImmutableArray();
            if (missing.IsEmpty && kept.Length == operation.Parameters.Length)
            {
                return operation;
            }

            if (text is null && !missing.IsEmpty)
            {
                var id = new SchemaId(schemas.Count);
                text = id;
                schemas.Add(new Schema { Id = id, Place = operation.Place, Types = JsonTypes.String });
            }

            return operation with { Parameters = kept.AddRange(missing.Select(n => Text(operation, n, text!.Value))) };
        }).ToImmutableArray();
        return document with { Operations = operations, Schemas = text is null ? document.Schemas : new SchemaTable(schemas.ToImmutable()) };
    }

    // /search?q={query}: what stands behind the question mark travels there.
    private static Parameter InQuery(Parameter parameter, string path) =>
        parameter.Location == ParameterLocation.Path && PathTemplate.Query(path).FirstOrDefault(q => q.Value == $"{{{parameter.Name}}}")?.Name is { } name
            ? parameter with { Name = name, Location = ParameterLocation.Query, Style = ParameterStyle.Form }
            : parameter;

    private static Parameter Text(Operation operation, string name, SchemaId schema) => new()
    {
        Place = operation.Place,
        Name = name,
        Location = ParameterLocation.Path,
        Required = true,
        Style = ParameterStyle.Simple,
        Schema = schema,
    };
}
