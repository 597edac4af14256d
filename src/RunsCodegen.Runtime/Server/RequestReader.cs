namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::Microsoft.AspNetCore.Http;
using global::Microsoft.Extensions.Primitives;

/// <summary>Reads what a request holds, and keeps everything that is wrong with it. One serves many requests, one after the other.</summary>
internal sealed partial class RequestReader
{
    [ThreadStatic]
    private static RequestReader? t_spare;

    private HttpContext? _context;
    private List<RequestError>? _errors;
    private HashSet<string>? _maybeEmpty;
    private RequestProblem? _problem;
    private string _in = "";
    private string _name = "";
    private int _taken;

    private RequestReader()
    {
    }

    internal HttpContext Context => _context!;

    /// <summary>Where broken rules are put, until <see cref="FindProblem"/> asks for them.</summary>
    internal ValidationContext Validation { get; } = new();

    /// <summary>One for a request, of which no more is asked after <see cref="FindProblem"/>.</summary>
    internal static RequestReader Rent(HttpContext context)
    {
        var reader = t_spare ?? new();
        t_spare = null;
        reader._context = context;
        return reader;
    }

    internal T? Path<T, TText>(string name, bool required, string? route = null)
        where T : class
        where TText : ITextCodec<T> => TryParse<T, TText>("path", name, RouteValue(route ?? name), required, out var value) ? value : null;

    internal T? PathValue<T, TText>(string name, bool required, string? route = null)
        where T : struct
        where TText : ITextCodec<T> => TryParse<T, TText>("path", name, RouteValue(route ?? name), required, out var value) ? value : null;

    internal T? Query<T, TText>(string name, bool required)
        where T : class
        where TText : ITextCodec<T> => TryParse<T, TText>("query", name, Context.Request.Query[name], required, out var value) ? value : null;

    internal T? QueryValue<T, TText>(string name, bool required)
        where T : struct
        where TText : ITextCodec<T> => TryParse<T, TText>("query", name, Context.Request.Query[name], required, out var value) ? value : null;

    internal T? Header<T, TText>(string name, bool required)
        where T : class
        where TText : ITextCodec<T> => TryParse<T, TText>("header", name, Context.Request.Headers[name], required, out var value) ? value : null;

    internal T? HeaderValue<T, TText>(string name, bool required)
        where T : struct
        where TText : ITextCodec<T> => TryParse<T, TText>("header", name, Context.Request.Headers[name], required, out var value) ? value : null;

    /// <summary>Reads a list each item of which is a parameter of its own.</summary>
    internal IReadOnlyList<T>? QueryList<T, TText>(string name, bool required)
        where TText : ITextCodec<T> => Items<T, TText>("query", name, Context.Request.Query[name], required);

    internal IReadOnlyList<T>? HeaderList<T, TText>(string name, bool required)
        where TText : ITextCodec<T> =>
        Items<T, TText>("header", name, Context.Request.Headers[name].SelectMany(static t => (t ?? "").Split(',', StringSplitOptions.TrimEntries)).ToArray(), required);

    /// <summary>Says that an empty text stands for no value.</summary>
    internal void AllowEmptyQuery(string name) => (_maybeEmpty ??= new(StringComparer.Ordinal)).Add(name);

    /// <summary>Says where the values come from that are checked next.</summary>
    internal void Validate(string location, string name)
    {
        TakeErrors();
        (_in, _name) = (location, name);
    }

    /// <summary>What is wrong with the request; null when it may reach its operation. The reader is another request's from now on.</summary>
    internal RequestProblem? FindProblem()
    {
        TakeErrors();
        var problem = _problem ?? (_errors is null ? null : new(400, "Bad Request", _errors));
        Return();
        return problem;
    }

    private void TakeErrors()
    {
        for (; Validation.HasErrors && _taken < Validation.Errors.Count; _taken++)
        {
            var error = Validation.Errors[_taken];
            var place = _name.Length == 0 ? "" : "/" + JsonPointer.Escape(_name);
            Add(_in, place + error.Pointer, error.Keyword, error.Message);
        }
    }

    private void Return()
    {
        Validation.Clear();
        (_context, _errors, _maybeEmpty, _problem) = (null, null, null, null);
        (_in, _name, _taken, _isBodyRequired) = ("", "", 0, false);
        t_spare = this;
    }

    /// <summary>The items of a list, each from its own text.</summary>
    internal IReadOnlyList<T>? Items<T, TText>(string location, string name, StringValues texts, bool required)
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

        var values = new List<T>(texts.Count);
        foreach (var text in texts)
        {
            if (TryParse<T, TText>(location, name, text, required, out var value))
            {
                values.Add(value);
            }
        }

        return values;
    }

    internal void Missing(string location, string name) => Add(location, "/" + JsonPointer.Escape(name), "required", "is required");

    internal void Add(string location, string pointer, string code, string message) => (_errors ??= []).Add(new(location, pointer, code, message));

    // ASP.NET Core leaves a slash escaped, so that what stands for itself can no longer be told.
    private StringValues RouteValue(string name) => Context.Request.RouteValues[name] is not string text ? default
        : text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(RawPath.Find(Context, name) ?? text)
        : text;

    private bool TryParse<T, TText>(string location, string name, StringValues texts, bool required, out T value)
        where TText : ITextCodec<T>
    {
        value = default!;
        if (texts.Count == 0 || (texts is [null or ""] && !required && _maybeEmpty?.Contains(name) == true))
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

        Add(
            location, "/" + JsonPointer.Escape(name), "invalid_type",
            texts.Count > 1 ? "must be given once" : $"'{texts[0]}' is not a value of the declared type");
        return false;
    }
}
