using System.Collections.Frozen;
using RunsCodegen.Model.Text;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Schemas;

/// <summary>The reference in a schema, and what stands beside it.</summary>
internal sealed record SchemaReference(string Text, Place Place, bool IsDynamic)
{
    // Before 3.1 siblings of '$ref' are to be ignored (3.0.4 §4.8.23). What only informs is kept, as every tool does.
    private static readonly FrozenSet<string> Informing =
        new[] { "title", "description", "default", "deprecated", "readOnly", "writeOnly", "example", "examples" }.ToFrozenSet(StringComparer.Ordinal);

    // These neither constrain nor inform anybody who reads the output.
    private static readonly FrozenSet<string> Silent =
        new[] { "$ref", "$dynamicRef", "$recursiveRef", "$recursiveAnchor", "$comment", "$schema", "$anchor", "$dynamicAnchor", "$defs", "definitions", "summary", "externalDocs", "xml" }
            .ToFrozenSet(StringComparer.Ordinal);

    public static SchemaReference? Of(Node node)
    {
        if (node is not ObjectNode o)
        {
            return null;
        }

        if (o.Find("$ref") is StringNode text)
        {
            return new SchemaReference(text.Text, text.Place, IsDynamic: false);
        }

        return (o.Find("$dynamicRef") ?? o.Find("$recursiveRef")) is StringNode moving ? new SchemaReference(moving.Text, moving.Place, IsDynamic: true) : null;
    }

    /// <summary>The name that a <c>$dynamicRef</c> looks for on the way to it, if it looks for one.</summary>
    public string? DynamicName => IsDynamic && Text.Split('#') is [_, { Length: > 0 } name] && name[0] != '/' ? Uri.UnescapeDataString(name) : null;

    public static bool StandsAlone(ObjectNode node, Dialect dialect)
    {
        foreach (var member in node.Members)
        {
            if (!Silent.Contains(member.Name) && !Fields.IsExtension(member.Name) && (dialect.HasSiblingsOfReferences || Informing.Contains(member.Name)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Constraints beside a <c>$ref</c> that the version gives no meaning.</summary>
    public static IEnumerable<string> IgnoredSiblings(ObjectNode node, Dialect dialect) => dialect.HasSiblingsOfReferences
        ? []
        : node.Members.Select(m => m.Name).Where(n => !Silent.Contains(n) && !Informing.Contains(n) && !Fields.IsExtension(n));
}
