namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::Microsoft.AspNetCore.Http;
using global::Microsoft.Extensions.Primitives;

/// <summary>Reads what a request holds, and keeps everything that is wrong with it.</summary>
internal sealed partial class RequestReader(HttpContext context)
{
    private readonly List<RequestError> _errors = [];
    private RequestProblem? _problem;
    private string _in = "";
    private string _prefix = "";
    private int _taken;

    internal ValidationContext Validation { get; } = new();

    internal T? Path<T, TText>(string name, bool required)
        where T : class
        where TText : ITextCodec<T> => TryParse<T, TText>("path", name, RouteValue(name), required, out var value) ? value : null;

    internal T? PathValue<T, TText>(string name, bool required)
        where T : struct
        where TText : ITextCodec<T> => TryParse<T, TText>("path", name, RouteValue(name), required, out var value) ? value : null;

    internal T? Query<T, TText>(string name, bool required)
        where T : class
        where TText : ITextCodec<T> => TryParse<T, TText>("query", name, context.Request.Query[name], required, out var value) ? value : null;

    internal T? QueryValue<T, TText>(string name, bool required)
        where T : struct
        where TText : ITextCodec<T> => TryParse<T, TText>("query", name, context.Request.Query[name], required, out var value) ? value : null;

    internal T? Header<T, TText>(string name, bool required)
        where T : class
        where TText : ITextCodec<T> => TryParse<T, TText>("header", name, context.Request.Headers[name], required, out var value) ? value : null;

    internal T? HeaderValue<T, TText>(string name, bool required)
        where T : struct
        where TText : ITextCodec<T> => TryParse<T, TText>("header", name, context.Request.Headers[name], required, out var value) ? value : null;

    internal IReadOnlyList<T>? QueryList<T, TText>(string name, bool required, char? delimiter)
        where TText : ITextCodec<T> => ParseList<T, TText>("query", name, context.Request.Query[name], required, delimiter);

    internal IReadOnlyList<T>? HeaderList<T, TText>(string name, bool required, char? delimiter)
        where TText : ITextCodec<T> => ParseList<T, TText>("header", name, context.Request.Headers[name], required, delimiter ?? ',');

    /// <summary>Whether any member of an object is there that travels as <c>name[member]</c>.</summary>
    internal bool HasDeepObject(string name, bool required)
    {
        var isThere = context.Request.Query.Keys.Any(k => k.Length > name.Length && k[name.Length] == '[' && k.StartsWith(name, StringComparison.Ordinal));
        if (!isThere && required)
        {
            Missing("query", name);
        }

        return isThere;
    }

    /// <summary>Says where the values come from that are checked next.</summary>
    internal void Validate(string location, string name)
    {
        TakeErrors();
        _in = location;
        _prefix = name.Length == 0 ? "" : "/" + JsonPointer.Escape(name);
    }

    /// <summary>What is wrong with the request; null when it may reach its operation.</summary>
    internal RequestProblem? FindProblem()
    {
        TakeErrors();
        return _problem ?? (_errors.Count == 0 ? null : new(400, "Bad Request", _errors));
    }

    private void TakeErrors()
    {
        for (; _taken < Validation.Errors.Count; _taken++)
        {
            var error = Validation.Errors[_taken];
            _errors.Add(new(_in, _prefix + error.Pointer, error.Keyword, error.Message));
        }
    }

    private StringValues RouteValue(string name) => context.Request.RouteValues[name] as string;

    private void Missing(string location, string name) =>
        _errors.Add(new(location, "/" + JsonPointer.Escape(name), "required", "is required"));

    private bool TryParse<T, TText>(string location, string name, StringValues texts, bool required, out T value)
        where TText : ITextCodec<T>
    {
        value = default!;
        if (texts.Count == 0)
        {
            if (required)
            {
                Missing(location, name);
            }

            return false;
        }

        if (texts.Count == 1 && TText.TryParse(texts[0] ?? "", out var parsed))
        {
            value = parsed;
            return true;
        }

        _errors.Add(new(
            location, "/" + JsonPointer.Escape(name), "invalid_type",
            texts.Count > 1 ? "must be given once" : $"'{texts[0]}' is not a value of the declared type"));
        return false;
    }

    private List<T>? ParseList<T, TText>(string location, string name, StringValues texts, bool required, char? delimiter)
        where TText : ITextCodec<T>
    {
        if (texts.Count == 0)
        {
            if (required)
            {
                Missing(location, name);
            }

            return null;
        }

        var items = delimiter is { } d ? texts.SelectMany(t => (t ?? "").Split(d)) : texts.Select(t => t ?? "");
        var values = new List<T>();
        foreach (var item in items)
        {
            if (TryParse<T, TText>(location, name, item, required, out var value))
            {
                values.Add(value);
            }
        }

        return values;
    }
}
