using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Support;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Servers → the default of a client, and a class with all of them where there is a choice.</summary>
internal static class ServerShaper
{
    /// <summary>The first server that a client could call, with the defaults of its variables; null when there is none.</summary>
    public static string? Default(ImmutableArray<Server> servers) => servers.Select(WithDefaults).FirstOrDefault(IsCallable);

    /// <summary>The server of an operation that is not served by the document's own; null for the others.</summary>
    public static string? Own(Operation operation, ApiDocument document) =>
        Default(operation.Servers) is { } own && !operation.Servers.Select(WithDefaults).Contains(Default(document.Servers), StringComparer.Ordinal) ? own : null;

    /// <summary>All servers of the document; null when it leaves no choice.</summary>
    public static ServersCode? Shape(ApiDocument document, ShapingTools tools)
    {
        var servers = document.Servers.Concat(document.Operations.SelectMany(o => o.Servers)).DistinctBy(s => s.Url, StringComparer.Ordinal).ToArray();
        if (servers.Length < 2 && servers.All(s => PathTemplate.Placeholders(s.Url).IsEmpty))
        {
            return null;
        }

        var names = new NameScope(NameScope.ObjectMembers);
        return new()
        {
            Namespace = tools.Namespace,
            Framework = tools.Framework.Names(),
            Name = tools.TypeScope.Free("Servers", "ApiServers"),
            Servers = [.. servers.Select(s => Server(s, names))],
        };
    }

    private static ServerCode Server(Server server, NameScope names)
    {
        var locals = new NameScope([]);
        var parts = PathTemplate.Parts(server.Url).ToArray();
        var variables = parts.Where(p => p.IsPlaceholder).Select(p => p.Text).Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => Variable(name, server.Variables.FirstOrDefault(v => v.Name == name), locals), StringComparer.Ordinal);
        var name = Name(server);
        return new()
        {
            Name = names.Free(name == "Servers" ? "Server" : name),
            Doc = Docs.Of(server.Url, server.Description),
            Url = server.Url,
            // Parameters that have no default come first.
            Variables = [.. variables.Values.OrderBy(v => v.HasDefault)],
            Parts = [.. parts.Select(p => p.IsPlaceholder ? new ServerPartCode(null, variables[p.Text]) : new(p.Text, null))],
        };
    }

    private static ServerVariableCode Variable(string name, ServerVariable? variable, NameScope locals)
    {
        var local = Identifiers.Local(name) is { Length: > 0 } l && char.IsLetter(l[0]) ? l : "variable";
        var says = string.IsNullOrWhiteSpace(variable?.Description) ? $"The variable '{name}'" : variable.Description.Trim().TrimEnd('.');
        var values = variable is null || variable.Values.IsEmpty ? "." : $": one of {string.Join(", ", variable.Values.Select(v => $"'{v}'"))}.";
        return new(Identifiers.Escaped(locals.Free(local)), new(says + values, null), variable?.Default, variable?.Values ?? []);
    }

    // "Production server (EU)" → Production
    private static string Name(Server server)
    {
        var words = (server.Name ?? server.Description ?? "").Split(['.', ',', ';', ':', '(', '\n', '-'], 2)[0];
        var name = Identifiers.Pascal(words);
        name = name.EndsWith("Server", StringComparison.OrdinalIgnoreCase) && name.Length > 6 ? name[..^6] : name;
        return name.Length is > 0 and <= 40 ? name : "Server";
    }

    private static string WithDefaults(Server server) => string.Concat(PathTemplate.Parts(server.Url).Select(p =>
        !p.IsPlaceholder ? p.Text : server.Variables.FirstOrDefault(v => v.Name == p.Text)?.Default ?? $"{{{p.Text}}}"));

    // "/" says no more than the address that the HTTP client has.
    private static bool IsCallable(string url) =>
        url is not ("" or "/") && !url.Contains('{', StringComparison.Ordinal)
        && (url.Contains("://", StringComparison.Ordinal)
            ? Uri.TryCreate(url, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https"
            : Uri.TryCreate(url, UriKind.Relative, out _));
}
