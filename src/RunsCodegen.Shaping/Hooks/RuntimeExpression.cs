using System.Collections.Immutable;
using RunsCodegen.Shaping.Support;

namespace RunsCodegen.Shaping.Hooks;

/// <summary>A place in the request that subscribed, or in what it was answered with (OpenAPI 3.1 §4.8.20.4).</summary>
/// <param name="Text">The expression as written.</param>
/// <param name="Source">Which part of the request; other parts are known to the caller only.</param>
/// <param name="Name">Name of the parameter or header; empty for the body.</param>
/// <param name="Pointer">The names on the way into the body (RFC 6901).</param>
internal sealed record RuntimeExpression(string Text, ExpressionSource Source, string Name, ImmutableArray<string> Pointer)
{
    /// <summary>A word for the value: the last name in it.</summary>
    public string Word => !Pointer.IsEmpty ? Pointer[^1] : Name.Length > 0 ? Name : Text[(Text.AsSpan().LastIndexOfAny('.', '/', '$') + 1)..];

    /// <summary>The key of a callback, cut into literals and expressions.</summary>
    public static IEnumerable<(string Literal, RuntimeExpression? Expression)> Parts(string key) =>
        key.StartsWith('$') ? [("", Of(key))] : PathTemplate.Parts(key).Select(p => p.IsPlaceholder ? ("", Of(p.Text)) : (p.Text, null));

    private static RuntimeExpression Of(string text)
    {
        foreach (var (prefix, source) in Sources)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                return source == ExpressionSource.Body
                    ? new(text, source, "", [.. text[prefix.Length..].Split('/').Skip(1).Select(Unescaped)])
                    : new(text, source, text[prefix.Length..], []);
            }
        }

        return new(text, ExpressionSource.Other, "", []);
    }

    private static readonly (string Prefix, ExpressionSource Source)[] Sources =
    [
        ("$request.body#", ExpressionSource.Body),
        ("$request.header.", ExpressionSource.Header),
        ("$request.path.", ExpressionSource.Path),
        ("$request.query.", ExpressionSource.Query),
    ];

    private static string Unescaped(string token) =>
        token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}

/// <summary>Parts of a request that an expression may look into.</summary>
internal enum ExpressionSource
{
    Other,
    Body,
    Header,
    Path,
    Query,
}
