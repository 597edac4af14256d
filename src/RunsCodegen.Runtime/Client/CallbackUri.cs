namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Text;

/// <summary>Puts the URL of a callback together (OpenAPI 3.1 §4.8.20.4): it begins with what the request gave, and what follows is data.</summary>
internal sealed class CallbackUri
{
    private readonly StringBuilder _text = new();
    private bool _isWhole = true;

    internal void Add(string literal) => _text.Append(literal);

    internal void Add<T, TText>(T? value)
        where T : class
        where TText : ITextCodec<T> => AddText(value is null ? null : TText.Format(value));

    internal void AddValue<T, TText>(T? value)
        where T : struct
        where TText : ITextCodec<T> => AddText(value is { } given ? TText.Format(given) : null);

    /// <summary>The URL; null when a part of it is missing or it is none.</summary>
    internal Uri? ToUri() => _isWhole && Uri.TryCreate(_text.ToString(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    private void AddText(string? text)
    {
        if (text is null)
        {
            _isWhole = false;
        }
        else
        {
            _text.Append(_text.Length == 0 ? text : Uri.EscapeDataString(text));
        }
    }
}
