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

    internal ApiRequest(string method, RequestUri uri, string accept)
    {
        _uri = uri;
        Message = new(new HttpMethod(method), (Uri?)null);
        if (accept.Length > 0)
        {
            Message.Headers.TryAddWithoutValidation("Accept", accept);
        }
    }

    internal HttpRequestMessage Message { get; }

    internal void SetHeader<T, TText>(string name, T value)
        where TText : ITextCodec<T> => Message.Headers.TryAddWithoutValidation(name, Safe(name, TText.Format(value)));

    internal void SetHeaderList<T, TText>(string name, IReadOnlyList<T> values)
        where TText : ITextCodec<T>
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            text.Append(text.Length == 0 ? "" : ",").Append(TText.Format(value));
        }

        Message.Headers.TryAddWithoutValidation(name, Safe(name, text.ToString()));
    }

    internal void SetAuthorization(string scheme, string credentials) =>
        Message.Headers.TryAddWithoutValidation("Authorization", $"{scheme} {Safe("Authorization", credentials)}");

    internal void SetBasic(NetworkCredential credential) =>
        Message.Headers.TryAddWithoutValidation(
            "Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.UserName}:{credential.Password}")));

    internal void SetCookie(string name, string value) =>
        Message.Headers.TryAddWithoutValidation("Cookie", $"{name}={Uri.EscapeDataString(value)}");

    internal void AddQuery(string name, string value) => _uri.QueryText(name, value);

    internal void SetJson<T, TCodec>(string contentType, T body)
        where TCodec : IJsonCodec<T>
    {
        Message.Content = new ByteArrayContent(Json.ToArray<T, TCodec>(body, ApiLimits.MaxDepth));
        Message.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
    }

    /// <summary>The message, addressed to a server.</summary>
    internal HttpRequestMessage To(Uri server)
    {
        Message.RequestUri = _uri.On(server);
        return Message;
    }

    public void Dispose() => Message.Dispose();

    private static string Safe(string name, string value) =>
        value.AsSpan().IndexOfAny('\r', '\n', '\0') < 0
            ? value
            : throw new ArgumentException($"The value of the header '{name}' holds a line break.", nameof(value));
}
