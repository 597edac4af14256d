using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Naming;

namespace RunsCodegen.Shaping.Operations;

/// <summary>A group of operations → client and controller.</summary>
internal sealed class ClientShaper(ShapingTools tools, ApiDocument document)
{
    /// <summary>The client of a group.</summary>
    public ClientCode ShapeClient(
        string group, ImmutableArray<OperationCode> operations, ImmutableArray<PatternCode> patterns,
        ImmutableArray<CredentialCode> credentials, bool dependencyInjection) => new()
    {
        Namespace = tools.Namespace,
        Framework = tools.Framework.Names(),
        Name = Name(group, "Client"),
        Doc = Doc(group),
        ServerUrl = document.Servers.Select(s => s.Url).FirstOrDefault(IsWhole),
        Operations = operations,
        Patterns = patterns,
        Credentials = credentials,
        DependencyInjection = dependencyInjection,
    };

    /// <summary>The controller of a group.</summary>
    public ControllerCode ShapeController(string group, ImmutableArray<OperationCode> operations, ImmutableArray<PatternCode> patterns) => new()
    {
        Namespace = tools.Namespace,
        Framework = tools.Framework.Names(),
        Name = Name(group, "Controller"),
        Doc = Doc(group),
        Operations = operations,
        Patterns = patterns,
    };

    /// <summary>The names of the document's schemes for the server.</summary>
    public SecurityCode? ShapeSecurity()
    {
        if (document.SecuritySchemes.IsEmpty)
        {
            return null;
        }

        var names = new NameScope(["Equals", "ReferenceEquals"]);
        return new()
        {
            Namespace = tools.Namespace,
            Name = tools.TypeScope.Free("SecuritySchemes"),
            Schemes =
            [
                .. document.SecuritySchemes.Select(s => new SecuritySchemeCode(
                    names.Free(Identifiers.Pascal(s.Name) is { Length: > 0 } name ? name : "Scheme"), s.Name,
                    Docs.Of($"The security scheme '{s.Name}'.", s.Description))),
            ],
        };
    }

    private string Name(string group, string suffix)
    {
        var name = Identifiers.Pascal(group) is { Length: > 0 } pascal ? pascal : "Api";
        return tools.TypeScope.Free(name + suffix, name + "Api" + suffix);
    }

    private DocCode Doc(string group) =>
        Docs.Of($"The operations of '{document.Title}'.", document.Tags.FirstOrDefault(t => t.Name == group)?.Description);

    private static bool IsWhole(string url) =>
        !url.Contains('{', StringComparison.Ordinal) && Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");
}
