namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Linq;

/// <summary>Parameters that are no single text, as <see cref="StyledText"/> and <see cref="StyledPairs"/> write them.</summary>
internal static class StyledParameters
{
    internal static T? Path<T, TCodec>(RequestReader request, string name, string route, ParameterStyle style, bool explode, TextShape shape)
        where T : class
        where TCodec : IJsonCodec<T> => TryRead<T, TCodec>(request, "path", name, true, () => PathJson(request, name, route, style, explode, shape), out var value) ? value : null;

    internal static T? PathValue<T, TCodec>(RequestReader request, string name, string route, ParameterStyle style, bool explode, TextShape shape)
        where T : struct
        where TCodec : IJsonCodec<T> => TryRead<T, TCodec>(request, "path", name, true, () => PathJson(request, name, route, style, explode, shape), out var value) ? value : null;

    /// <summary>Reads a query parameter.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="required">Whether it must be there.</param>
    /// <param name="style">The style.</param>
    /// <param name="explode">Whether items or members stand for themselves.</param>
    /// <param name="shape">What the value looks like.</param>
    /// <param name="others">Names of other parameters, which are no members of an object that may have any.</param>
    internal static T? Query<T, TCodec>(RequestReader request, string name, bool required, ParameterStyle style, bool explode, TextShape shape, params string[] others)
        where T : class
        where TCodec : IJsonCodec<T> => TryRead<T, TCodec>(request, "query", name, required, () => StyledReader.Read(Pairs(request), name, style, explode, shape, others), out var value) ? value : null;

    /// <inheritdoc cref="Query"/>
    internal static T? QueryValue<T, TCodec>(RequestReader request, string name, bool required, ParameterStyle style, bool explode, TextShape shape, params string[] others)
        where T : struct
        where TCodec : IJsonCodec<T> => TryRead<T, TCodec>(request, "query", name, required, () => StyledReader.Read(Pairs(request), name, style, explode, shape, others), out var value) ? value : null;

    internal static T? Header<T, TCodec>(RequestReader request, string name, bool required, ParameterStyle style, bool explode, TextShape shape)
        where T : class
        where TCodec : IJsonCodec<T> => TryRead<T, TCodec>(request, "header", name, required, () => HeaderJson(request, name, style, explode, shape), out var value) ? value : null;

    internal static T? HeaderValue<T, TCodec>(RequestReader request, string name, bool required, ParameterStyle style, bool explode, TextShape shape)
        where T : struct
        where TCodec : IJsonCodec<T> => TryRead<T, TCodec>(request, "header", name, required, () => HeaderJson(request, name, style, explode, shape), out var value) ? value : null;

    internal static T? Cookie<T, TCodec>(RequestReader request, string name, bool required, ParameterStyle style, bool explode, TextShape shape, params string[] others)
        where T : class
        where TCodec : IJsonCodec<T> => TryRead<T, TCodec>(request, "cookie", name, required, () => StyledReader.Read(Cookies(request, style), name, style, explode, shape, others), out var value) ? value : null;

    internal static T? CookieValue<T, TCodec>(RequestReader request, string name, bool required, ParameterStyle style, bool explode, TextShape shape, params string[] others)
        where T : struct
        where TCodec : IJsonCodec<T> => TryRead<T, TCodec>(request, "cookie", name, required, () => StyledReader.Read(Cookies(request, style), name, style, explode, shape, others), out var value) ? value : null;

    private static byte[]? PathJson(RequestReader request, string name, string route, ParameterStyle style, bool explode, TextShape shape) =>
        RawPath.Find(request.Context, route) is { } text ? StyledReader.Read(name, text, style, explode, shape, TextEscape.Unescape) : null;

    private static byte[]? HeaderJson(RequestReader request, string name, ParameterStyle style, bool explode, TextShape shape)
    {
        var lines = request.Context.Request.Headers[name];
        return lines.Count == 0 ? null : StyledReader.Read(name, string.Join(',', lines.AsEnumerable()), style, explode, shape, static text => text);
    }

    private static PairList Pairs(RequestReader request) => PairList.Parse((request.Context.Request.QueryString.Value ?? "").TrimStart('?'));

    private static PairList Cookies(RequestReader request, ParameterStyle style) =>
        PairList.ParseCookies(request.Context.Request.Headers.Cookie, isEscaped: style != ParameterStyle.Cookie);

    private static bool TryRead<T, TCodec>(RequestReader request, string location, string name, bool required, Func<byte[]?> read, out T value)
        where TCodec : IJsonCodec<T>
    {
        value = default!;
        try
        {
            if (read() is { } json && !json.AsSpan().SequenceEqual("null"u8))
            {
                value = Json.Read<T, TCodec>(json, 0, json.Length, ApiLimits.MaxDepth);
                return true;
            }

            if (required)
            {
                request.Missing(location, name);
            }
        }
        catch (JsonFormatException exception)
        {
            foreach (var error in exception.Errors)
            {
                request.Add(location, "/" + JsonPointer.Escape(name) + error.Pointer, error.Code, error.Message);
            }
        }

        return false;
    }
}
