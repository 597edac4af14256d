namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Diagnostics;
using global::System.IO;
using global::System.Net.Http;
using global::System.Text;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A reply whose headers are there and whose body is still to be read.</summary>
internal sealed class ApiReply : IDisposable
{
    private const int LongestErrorText = 4096;

    private readonly HttpResponseMessage _response;
    private readonly ApiCall _call;

    internal ApiReply(HttpResponseMessage response, ApiCall call)
    {
        (_response, _call) = (response, call);
        Headers = new(response);
    }

    internal int StatusCode => (int)_response.StatusCode;

    internal ReplyHeaders Headers { get; }

    /// <summary>Whether the body says that it is JSON; an error page of something in between is not.</summary>
    internal bool IsJson => _response.Content.Headers.ContentType?.MediaType is { } type
        && (type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the body is of a media type, parameters aside.</summary>
    internal bool HasContentType(string contentType) =>
        string.Equals(_response.Content.Headers.ContentType?.MediaType, contentType, StringComparison.OrdinalIgnoreCase);

    internal async Task<T> ReadJsonAsync<T, TCodec>(CancellationToken cancellationToken)
        where TCodec : IJsonCodec<T>
    {
        using var body = new PooledBuffer();
        await ReadAsync(body, int.MaxValue, cancellationToken).ConfigureAwait(false);
        return Json.Read<T, TCodec>(body.Array, 0, body.Length, ApiLimits.MaxDepth);
    }

    /// <summary>What is thrown for a response that the document does not declare.</summary>
    internal async Task<ApiException> UnexpectedAsync(string operationId, CancellationToken cancellationToken)
    {
        using var body = new PooledBuffer();
        await ReadAsync(body, LongestErrorText, cancellationToken).ConfigureAwait(false);
        _call.Activity?.SetStatus(ActivityStatusCode.Error, "undeclared response");
        var text = Encoding.UTF8.GetString(body.WrittenSpan);
        return new(operationId, StatusCode, text.Length == 0 ? null : text, Headers.All);
    }

    public void Dispose()
    {
        _response.Dispose();
        _call.Dispose();
    }

    private async Task ReadAsync(PooledBuffer body, int limit, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await _response.Content.ReadAsStreamAsync(_call.Token).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                // One byte more than announced, so that the end is seen without growing.
                var next = (int)Math.Clamp((_response.Content.Headers.ContentLength ?? 0) + 1, LongestErrorText, int.MaxValue / 2);
                int read;
                while (body.Length < limit
                    && (read = await stream.ReadAsync(body.GetMemory(next), _call.Token).ConfigureAwait(false)) > 0)
                {
                    body.Advance(read);
                    next = LongestErrorText;
                }
            }
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TaskCanceledException("The body of the reply did not arrive within the HTTP client's timeout.", new TimeoutException(exception.Message, exception));
        }
        catch (IOException exception)
        {
            throw new HttpRequestException("The connection broke before the reply was complete.", exception);
        }
    }
}
