namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.Http.Features;
using global::Microsoft.AspNetCore.Routing;
using global::Microsoft.AspNetCore.Routing.Patterns;

/// <summary>
/// Path parameters as they travelled. The route values that ASP.NET Core gives are unescaped but for <c>%2F</c>, so
/// that an escaped delimiter or percent sign can no longer be told from a plain one.
/// </summary>
internal static class RawPath
{
    /// <summary>The escaped text of a route parameter; null when the route has no such parameter.</summary>
    internal static string? Find(HttpContext context, string parameter)
    {
        if (context.Request.RouteValues[parameter] is not string value)
        {
            return null;
        }

        if (context.GetEndpoint() is RouteEndpoint endpoint && Segments(context) is { } segments)
        {
            var pattern = endpoint.RoutePattern.PathSegments;
            var first = segments.Length - pattern.Count;
            for (var i = 0; first >= 0 && i < pattern.Count; i++)
            {
                if (pattern[i].Parts.OfType<RoutePatternParameterPart>().Any(p => p.Name == parameter))
                {
                    return Match(pattern[i].Parts, segments[first + i], parameter) ?? Uri.EscapeDataString(value);
                }
            }
        }

        return Uri.EscapeDataString(value);
    }

    // Who rewrites the path changes its decoded form only; then there is nothing else to go by.
    private static string[]? Segments(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = (query < 0 ? target : target[..query]).TrimEnd('/');
        var decoded = (context.Request.PathBase.Value + context.Request.Path.Value).TrimEnd('/');
        return path.StartsWith('/') && Plain(Uri.UnescapeDataString(path)) == Plain(decoded) ? path.Split('/')[1..] : null;
    }

    private static string Plain(string path) => path.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    // From the right, as ASP.NET Core does: of "{name}.{extension}" the name takes all dots but the last.
    private static string? Match(IReadOnlyList<RoutePatternPart> parts, string segment, string parameter)
    {
        var end = segment.Length;
        for (var i = parts.Count - 1; i >= 0 && end >= 0; i--)
        {
            if (parts[i] is RoutePatternParameterPart { Name: var name })
            {
                var start = i == 0 ? 0 : Find(segment[..end], Content(parts[i - 1])).End;
                if (name == parameter)
                {
                    return start < 0 ? null : segment[start..end];
                }

                end = start;
            }
            else
            {
                end = Find(segment[..end], Content(parts[i])).Start;
            }
        }

        return null;
    }

    // A literal may have travelled as it is or escaped.
    private static (int Start, int End) Find(string text, string literal)
    {
        var escaped = Uri.EscapeDataString(literal);
        var (plainAt, escapedAt) = (text.LastIndexOf(literal, StringComparison.OrdinalIgnoreCase), text.LastIndexOf(escaped, StringComparison.OrdinalIgnoreCase));
        return plainAt < 0 && escapedAt < 0 ? (-1, -1)
            : plainAt >= escapedAt ? (plainAt, plainAt + literal.Length)
            : (escapedAt, escapedAt + escaped.Length);
    }

    private static string Content(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ => "",
    };
}
