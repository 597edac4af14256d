using System.Collections.Frozen;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.References;

/// <summary>What a reference must lead to, and the groups that hold such things by name.</summary>
internal sealed record ReferenceKind(string Name, params string[] Groups)
{
    public static readonly ReferenceKind Schema = new("a schema", "schemas", "definitions", "$defs");
    public static readonly ReferenceKind Parameter = new("a parameter", "parameters");
    public static readonly ReferenceKind Body = new("a request body", "requestBodies");
    public static readonly ReferenceKind Response = new("a response", "responses");
    public static readonly ReferenceKind Header = new("a header", "headers");
    public static readonly ReferenceKind Example = new("an example", "examples");
    public static readonly ReferenceKind SecurityScheme = new("a security scheme", "securitySchemes", "securityDefinitions");
    public static readonly ReferenceKind Callback = new("a callback", "callbacks");
    public static readonly ReferenceKind PathItem = new("a path item", "pathItems", "paths", "webhooks");
    public static readonly ReferenceKind MediaType = new("a media type", "mediaTypes");
    public static readonly ReferenceKind Link = new("a link", "links");
    public static readonly ReferenceKind CodeSample = new("a code sample");

    // The specification has no references to operations and properties; documents split into files have.
    public static readonly ReferenceKind Operation = new("an operation");
    public static readonly ReferenceKind Properties = new("properties");

    private static readonly FrozenDictionary<string, ReferenceKind> ByGroup =
        new[] { Schema, Parameter, Body, Response, Header, Example, SecurityScheme, Callback, PathItem, MediaType, Link }
            .SelectMany(k => k.Groups.Select(g => new { Group = g, Kind = k }))
            .ToFrozenDictionary(p => p.Group, p => p.Kind, StringComparer.Ordinal);

    /// <summary>Whether it is described by media types, so that one can be read as the other.</summary>
    public bool HasContent => this == Body || this == Response;

    /// <summary>What a node is by the group it stands in; null when it stands in none.</summary>
    public static ReferenceKind? Of(Node node) =>
        node.Parent is ObjectNode { Parent: { } owner } group && IsOwnerOfGroups(owner) ? ByGroup.GetValueOrDefault(group.Key) : null;

    // 3.x keeps its groups under 'components', 2.0 at the top.
    private static bool IsOwnerOfGroups(Node owner) =>
        owner.Parent is RootNode || owner is { Key: "components", Parent.Parent: RootNode };
}
