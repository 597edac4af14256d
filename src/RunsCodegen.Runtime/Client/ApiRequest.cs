namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Net;
using global::System.Net.Http;
using global::System.Text;

/// <summary>A request while it is put together.</summary>
internal sealed class ApiRequest : IDisposable
{
    private readonly RequestUri _uri;
    private List<(string Name, string Value)>? _contentHeaders;
    private List<string>? _cookies;

    internal ApiRequest(string method, RequestUri uri, string accept)
    {
        _uri = uri;
        Message = new(HttpMethod.Parse(method), (Uri?)null);
        if (accept.Length > 0)
        {
            Message.Headers.TryAddWithoutValidation("Accept", accept);
        }
    }

    internal HttpRequestMessage Message { get; }

    /// <summary>Data of an event that ends a stream of JSON in the reply.</summary>
    internal string? EventStreamEnd { get; set; }

    /// <summary>Sets a header that has a value.</summary>
    internal void SetHeader<T, TText>(string name, T? value)
        where T : class
        where TText : ITextCodec<T>
    {
        if (value is not null)
        {
            SetHeaderText(name, TText.Format(value));
        }
    }

    internal void SetHeaderValue<T, TText>(string name, T? value)
        where T : struct
        where TText : ITextCodec<T>
    {
        if (value is { } present)
        {
            SetHeaderText(name, TText.Format(present));
        }
    }

    internal void SetHeaderList<T, TText>(string name, IReadOnlyList<T>? values)
        where TText : ITextCodec<T>
    {
        if (values is null)
        {
            return;
        }

        var text = new StringBuilder();
        foreach (var value in values)
        {
            text.Append(text.Length == 0 ? "" : ",").Append(TText.Format(value));
        }

        SetHeaderText(name, text.ToString());
    }

    internal void SetHeaderText(string name, string value)
    {
        if (!Message.Headers.TryAddWithoutValidation(name, Safe(name, value)))
        {
            // The HTTP client keeps headers that describe a body, such as Content-Language, with the body.
            (_contentHeaders ??= []).Add((name, value));
        }
    }

    internal void SetAuthorization(string scheme, string credentials) =>
        Message.Headers.TryAddWithoutValidation("Authorization", $"{scheme} {Safe("Authorization", credentials)}");

    internal void SetBasic(NetworkCredential credential) =>
        Message.Headers.TryAddWithoutValidation(
            "Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.UserName}:{credential.Password}")));

    internal void SetCookie(string name, string value) => AddCookie($"{name}={Uri.EscapeDataString(value)}");

    /// <summary>Adds a cookie that is escaped already; all of them travel in one header (RFC 6265 §5.4).</summary>
    internal void AddCookie(string pair) => (_cookies ??= []).Add(pair);

    internal void AddQuery(string name, string value) => _uri.QueryText(name, value);

    internal void SetJson<T, TCodec>(string contentType, T body)
        where TCodec : IJsonCodec<T> => SetBytes(contentType, Json.ToArray<T, TCodec>(body, ApiLimits.MaxDepth));

    internal void SetBytes(string contentType, byte[] body) => SetContent(contentType, new ByteArrayContent(body));

    internal void SetContent(string contentType, HttpContent body)
    {
        Message.Content = body;
        body.Headers.Remove("Content-Type");
        body.Headers.TryAddWithoutValidation("Content-Type", Safe("Content-Type", contentType));
    }

    /// <summary>The message, addressed to a server.</summary>
    internal HttpRequestMessage To(ServerBase server)
    {
        Message.RequestUri = _uri.On(server);
        if (_cookies is not null)
        {
            Message.Headers.TryAddWithoutValidation("Cookie", Safe("Cookie", string.Join("; ", _cookies)));
        }

        foreach (var (name, value) in _contentHeaders ?? [])
        {
            (Message.Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation(name, value);
        }

        return Message;
    }

    public void Dispose() => Message.Dispose();

    internal static string Safe(string name, string value) =>
        value.AsSpan().IndexOfAny('\r', '\n', '\0') < 0
            ? value
            : throw new ArgumentException($"The value of the header '{name}' holds a line break.", nameof(value));
}
