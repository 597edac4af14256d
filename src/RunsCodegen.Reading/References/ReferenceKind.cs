using System.Collections.Frozen;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.References;

/// <summary>What a reference must lead to, and the groups that hold such things by name. A call can do without what is not essential.</summary>
internal sealed record ReferenceKind(string Name, bool IsEssential, params string[] Groups)
{
    public static readonly ReferenceKind Schema = new("a schema", IsEssential: true, "schemas", "definitions", "$defs");
    public static readonly ReferenceKind Parameter = new("a parameter", IsEssential: true, "parameters");
    public static readonly ReferenceKind Body = new("a request body", IsEssential: true, "requestBodies");
    public static readonly ReferenceKind Response = new("a response", IsEssential: false, "responses");
    public static readonly ReferenceKind Header = new("a header", IsEssential: false, "headers");
    public static readonly ReferenceKind Example = new("an example", IsEssential: false, "examples");
    public static readonly ReferenceKind SecurityScheme = new("a security scheme", IsEssential: true, "securitySchemes", "securityDefinitions");
    public static readonly ReferenceKind Callback = new("a callback", IsEssential: false, "callbacks");
    public static readonly ReferenceKind PathItem = new("a path item", IsEssential: true, "pathItems", "paths", "webhooks");
    public static readonly ReferenceKind MediaType = new("a media type", IsEssential: false, "mediaTypes");
    public static readonly ReferenceKind Link = new("a link", IsEssential: false, "links");
    public static readonly ReferenceKind CodeSample = new("a code sample", IsEssential: false);

    // The specification has no references to operations and properties; documents split into files have.
    public static readonly ReferenceKind Operation = new("an operation", IsEssential: true);
    public static readonly ReferenceKind Properties = new("properties", IsEssential: true);

    private static readonly FrozenDictionary<string, ReferenceKind> ByGroup =
        new[] { Schema, Parameter, Body, Response, Header, Example, SecurityScheme, Callback, PathItem, MediaType, Link }
            .SelectMany(k => k.Groups.Select(g => (g, k)))
            .ToFrozenDictionary(p => p.g, p => p.k, StringComparer.Ordinal);

    /// <summary>What a node is by the group it stands in; null when it stands in none.</summary>
    public static ReferenceKind? Of(Node node) =>
        node.Parent is ObjectNode { Parent: { } owner } group && IsOwnerOfGroups(owner) ? ByGroup.GetValueOrDefault(group.Key) : null;

    // 3.x keeps its groups under 'components', 2.0 at the top.
    private static bool IsOwnerOfGroups(Node owner) =>
        owner.Parent is RootNode || owner is { Key: "components", Parent.Parent: RootNode };
}
