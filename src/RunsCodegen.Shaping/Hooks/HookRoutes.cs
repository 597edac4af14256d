using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace RunsCodegen.Shaping.Hooks;

/// <summary>Where a receiver listens, below a route of its user's choice.</summary>
internal static class HookRoutes
{
    /// <summary>
    /// The route of each hook: the name of the webhook, or the name of the callback and the literal path after its
    /// expression. Callbacks that would share one get the name of the operation that subscribes before it.
    /// </summary>
    public static ImmutableArray<string> Of(ImmutableArray<(Hook Hook, string Operation)> hooks)
    {
        var plain = hooks.Select(h => (h.Hook.Operation.Method, Route: Route(h.Hook, h.Hook.Name))).ToArray();
        var count = plain.CountBy(p => (p.Method, p.Route.ToUpperInvariant())).ToDictionary(c => c.Key, c => c.Value);
        return [.. hooks.Select((h, i) => count[(plain[i].Method, plain[i].Route.ToUpperInvariant())] == 1 ? plain[i].Route : Route(h.Hook, h.Operation))];
    }

    private static string Route(Hook hook, string name)
    {
        var route = new StringBuilder(Literal(name));
        if (hook.Kind == HookKind.Callback)
        {
            AddPath(route, hook.Key);
        }

        var segments = route.ToString().Split('/', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('/', segments);
    }

    // {$request.body#/url}/jobs/{$request.body#/id}/done?at=now → onDone/jobs/{part1}/done
    private static void AddPath(StringBuilder route, string key)
    {
        var parts = RuntimeExpression.Parts(key).ToArray();
        var first = Array.FindIndex(parts, p => p.Expression is not null);
        if (first != 0)
        {
            return;
        }

        var (count, isPart) = (0, false);
        foreach (var (literal, expression) in parts[1..])
        {
            // Two parts with nothing between them are one to a router.
            route.Append(expression is null ? Literal(literal) : isPart ? "" : string.Create(CultureInfo.InvariantCulture, $"{{part{++count}}}"));
            isPart = expression is not null;
            if (literal.AsSpan().ContainsAny('?', '#'))
            {
                return;
            }
        }
    }

    // Braces and brackets mean something in a route of ASP.NET Core, and a question mark cannot stand there at all.
    private static string Literal(string text)
    {
        var end = text.AsSpan().IndexOfAny('?', '#');
        return (end < 0 ? text : text[..end])
            .Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
            .Replace("[", "[[", StringComparison.Ordinal).Replace("]", "]]", StringComparison.Ordinal)
            .TrimStart('~');
    }
}
