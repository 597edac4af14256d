using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Options;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Naming;

namespace RunsCodegen.Shaping.Operations;

/// <summary>A group of operations → client and controller.</summary>
internal sealed class ClientShaper(ShapingTools tools, ApiDocument document)
{
    /// <summary>The clients and controllers of operations: one of each for a tag, or one client for all.</summary>
    public (List<ClientCode> Clients, List<ControllerCode> Controllers) Shape(
        ImmutableArray<Operation> operations, Func<Operation, PatternScope, OperationCode> shape, SecurityShaper security, CodegenOptions options)
    {
        var (clients, controllers, single) = (new List<ClientCode>(), new List<ControllerCode>(), new List<OperationCode>());
        var all = new PatternScope();
        foreach (var (group, members) in OperationNames.Groups(document, operations))
        {
            var patterns = options.Clients == ClientStyle.Single ? all.Next() : new PatternScope();
            var code = members.Select(o => shape(o, patterns)).ToImmutableArray();
            if (options.Clients == ClientStyle.PerTag)
            {
                clients.Add(ShapeClient(group, code, patterns.All, security.Used(members), options.DependencyInjection));
            }

            if (code.Any(o => o.IsServed))
            {
                controllers.Add(ShapeController(group, [.. code.Where(o => o.IsServed)], patterns.All));
            }

            single.AddRange(code);
            all.Add(patterns);
        }

        if (options.Clients == ClientStyle.Single && single.Count > 0)
        {
            clients.Add(ShapeClient(document.Title, [.. single], all.All, security.Used(operations), options.DependencyInjection));
        }

        return (clients, controllers);
    }

    /// <summary>The client of a group.</summary>
    public ClientCode ShapeClient(
        string group, ImmutableArray<OperationCode> operations, ImmutableArray<PatternCode> patterns,
        ImmutableArray<CredentialCode> credentials, bool dependencyInjection) => new()
    {
        Namespace = tools.Namespace,
        Framework = tools.Framework.Names(),
        Name = Name(group, "Client"),
        Doc = Doc(group),
        ServerUrl = ServerShaper.Default(document.Servers),
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
        Group = group,
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

        var names = new NameScope(NameScope.ObjectMembers);
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

        // Of that name, it would hide the one that it sends by.
        return name + suffix == "HttpClient" ? tools.TypeScope.Free("HttpApiClient") : tools.TypeScope.Free(name + suffix, name + "Api" + suffix);
    }

    private DocCode Doc(string group)
    {
        var tag = document.Tags.FirstOrDefault(t => t.Name == group);
        var plain = $"The operations of '{document.Title}'.";
        return Docs.Of(plain, tag?.Description ?? plain, tag?.Parent is { } parent ? $"Part of '{parent}'." : null);
    }
}
