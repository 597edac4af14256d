namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Text;

/// <summary>Puts path and query together; every value is percent-encoded (RFC 3986 §2.1).</summary>
internal sealed class RequestUri
{
    private readonly StringBuilder _text = new(128);
    private bool _hasQuery;

    internal void Literal(string text) => _text.Append(text);

    /// <summary>Adds a path parameter (style simple).</summary>
    /// <exception cref="ArgumentException">The text is empty or only dots, so that the path would lead elsewhere.</exception>
    internal void Path<T, TText>(string name, T value)
        where TText : ITextCodec<T> => PathText(name, Uri.EscapeDataString(TText.Format(value)));

    /// <summary>Adds the text of a path parameter, escaped as its style asks.</summary>
    /// <exception cref="ArgumentException">The text is empty or only dots, so that the path would lead elsewhere.</exception>
    internal void PathText(string name, string escaped)
    {
        if (escaped is "" or "." or "..")
        {
            throw new ArgumentException($"'{escaped}' cannot be a segment of a path.", name);
        }

        _text.Append(escaped);
    }

    /// <summary>Adds a query parameter that has a value.</summary>
    internal void Query<T, TText>(string name, T? value)
        where T : class
        where TText : ITextCodec<T>
    {
        if (value is not null)
        {
            QueryText(name, TText.Format(value));
        }
    }

    internal void QueryValue<T, TText>(string name, T? value)
        where T : struct
        where TText : ITextCodec<T>
    {
        if (value is { } present)
        {
            QueryText(name, TText.Format(present));
        }
    }

    /// <summary>Adds each item as a parameter of its own.</summary>
    internal void QueryExploded<T, TText>(string name, IReadOnlyList<T>? values)
        where TText : ITextCodec<T>
    {
        foreach (var value in values ?? [])
        {
            QueryText(name, TText.Format(value));
        }
    }

    /// <summary>Adds all items as one parameter.</summary>
    internal void QueryList<T, TText>(string name, IReadOnlyList<T>? values, char delimiter)
        where TText : ITextCodec<T>
    {
        if (values is not { Count: > 0 })
        {
            return;
        }

        Begin(name);
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
            {
                // A comma may stand as it is in a query; a space or a bar may not.
                _text.Append(delimiter == ',' ? "," : Uri.HexEscape(delimiter));
            }

            _text.Append(Uri.EscapeDataString(TText.Format(values[i])));
        }
    }

    internal void QueryText(string name, string value)
    {
        Begin(name);
        _text.Append(Uri.EscapeDataString(value));
    }

    /// <summary>Adds a piece of the query that is escaped already.</summary>
    internal void QueryPart(string escaped)
    {
        if (escaped.Length > 0)
        {
            _text.Append(_hasQuery ? '&' : '?').Append(escaped);
            _hasQuery = true;
        }
    }

    /// <summary>The whole address: path after the server's own path, query after its own query.</summary>
    internal Uri On(ServerBase server)
    {
        var text = _text.ToString();
        var begin = text.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = begin < 0 ? (text, "") : (text[..begin], text[begin..]);
        return new(
            (path.Length == 0 ? server.Path : server.Folder + path)
            + (server.Query.Length > 0 && query.Length > 0 ? server.Query + "&" + query[1..] : server.Query + query));
    }

    public override string ToString() => _text.ToString();

    private void Begin(string name) => QueryPart(Uri.EscapeDataString(name) + "=");
}
