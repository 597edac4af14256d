using System.Collections.Immutable;
using System.Text;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Support;

namespace RunsCodegen.Shaping.Operations;

/// <summary>A path of the document → the route of ASP.NET Core, and the pieces that a client puts together.</summary>
internal static class RouteTemplate
{
    // RFC 3986 §3.3 and §3.4: what may stand in a path or a query as it is; a percent sign belongs to what is escaped already.
    private const string Allowed = "-._~!$&'()*+,;=:@/?%";

    /// <summary>The route, whose literals are unescaped as ASP.NET Core compares them, and where its own signs are doubled.</summary>
    public static string Server(string path, RouteNames names)
    {
        var route = new StringBuilder();
        var used = new NameScope([]);
        foreach (var (text, isPlaceholder) in PathTemplate.Parts(PathTemplate.Of(path)))
        {
            _ = isPlaceholder
                ? route.Append('{').Append(used.Free(names[text])).Append('}')
                : route.Append(Unescaped(text)
                    .Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
                    .Replace("[", "[[", StringComparison.Ordinal).Replace("]", "]]", StringComparison.Ordinal));
        }

        return route.ToString();
    }

    /// <summary>The pieces of the path: <c>"/runs/{runId}/tags"</c> → <c>"/runs/"</c>, runId, <c>"/tags"</c>.</summary>
    public static ImmutableArray<PathPartCode> Client(string path, ImmutableArray<ParameterCode> parameters)
    {
        var parts = ImmutableArray.CreateBuilder<PathPartCode>();
        foreach (var (text, isPlaceholder) in PathTemplate.Parts(PathTemplate.Of(path)))
        {
            var parameter = isPlaceholder ? parameters.FirstOrDefault(p => p.InPath && p.WireName == text) : null;
            parts.Add(parameter is null ? new(Escaped(isPlaceholder ? $"{{{text}}}" : text), null) : new(null, parameter));
        }

        return parts.ToImmutable();
    }

    /// <summary>The pieces of a query that the path itself has, without those that parameters send.</summary>
    public static ImmutableArray<string> FixedQuery(Operation operation) =>
    [
        .. PathTemplate.Query(operation.Path)
            .Where(q => !operation.Parameters.Any(p => p.Location == ParameterLocation.Query && p.Name == Uri.UnescapeDataString(q.Name)))
            .Select(q => Escaped(q.Value is null ? q.Name : q.Name + "=" + q.Value)),
    ];

    // ASP.NET Core compares with the unescaped path, in which only slashes stay escaped.
    private static string Unescaped(string literal) =>
        string.Join("%2F", literal.Split(["%2F", "%2f"], StringSplitOptions.None).Select(Uri.UnescapeDataString)).Replace("?", "%3F", StringComparison.Ordinal);

    private static string Escaped(string literal)
    {
        var text = new StringBuilder(literal.Length);
        foreach (var rune in literal.EnumerateRunes())
        {
            _ = rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || Allowed.Contains((char)rune.Value, StringComparison.Ordinal))
                ? text.Append((char)rune.Value)
                : text.Append(Uri.EscapeDataString(rune.ToString()));
        }

        return text.ToString();
    }
}
