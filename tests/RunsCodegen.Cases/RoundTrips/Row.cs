using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RunsCodegen.Cases.RoundTrips;

/// <summary>A schema, values that come back as they went, and values that are refused.</summary>
/// <param name="Name">What the row is about; a name of C#.</param>
/// <param name="Schema">The schema as JSON.</param>
/// <param name="Type">The C# type of its values, without the namespace.</param>
internal sealed record Row(string Name, string Schema, string Type)
{
    /// <summary>Values that satisfy the schema, as JSON.</summary>
    public string[] Valid { get; init; } = [];

    /// <summary>Values that do not.</summary>
    public string[] Invalid { get; init; } = [];

    /// <summary>Components beside it, as the members of a JSON object; <c>#NAME</c> is short for a reference.</summary>
    public string Others { get; init; } = "";

    /// <summary>The components of the row, each with its own name before theirs.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Components()
    {
        yield return new(Name, Node("{\"type\":\"object\",\"required\":[\"value\"],\"properties\":{\"value\":" + Schema + "}}"));
        foreach (var (name, schema) in Node("{" + Others + "}").AsObject().ToArray())
        {
            yield return new(Name + name, schema!.DeepClone());
        }
    }

    // "#Cat" → {"$ref":"#/components/schemas/NameCat"}
    private JsonNode Node(string json) => JsonNode.Parse(Regex.Replace(
        json, "\"#(?<name>\\w+)\"", $$"""{"$ref":"#/components/schemas/{{Name}}${name}"}""", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))!;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
