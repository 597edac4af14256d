namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Diagnostics;
using global::System.IO;
using global::System.Net.Http;
using global::System.Text;
using global::System.Threading.Tasks;

/// <summary>A reply whose headers are there and whose body is still to be read.</summary>
internal sealed class ApiReply : IDisposable
{
    private const int LongestErrorText = 4096;

    private readonly HttpResponseMessage _response;
    private readonly ApiCall _call;
    private bool _isHandedOver;

    internal ApiReply(HttpResponseMessage response, ApiCall call)
    {
        (_response, _call) = (response, call);
        Headers = new(response);
    }

    /// <summary>The operation that was called.</summary>
    internal string OperationId => _call.OperationId;

    internal int StatusCode => (int)_response.StatusCode;

    internal ReplyHeaders Headers { get; }

    /// <summary>Whether the body says that it is JSON; an error page of something in between is not.</summary>
    internal bool IsJson => MediaType is { } type
        && (type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    /// <summary>The encoding that the content type names.</summary>
    internal string? CharSet => _response.Content.Headers.ContentType?.CharSet;

    /// <summary>Data of an event that ends a stream of JSON without being part of it.</summary>
    internal string? EventStreamEnd { get; init; }

    /// <summary>Whether bodies are checked beyond their types.</summary>
    internal bool Validates { get; set; }

    private string? MediaType => _response.Content.Headers.ContentType?.MediaType;

    /// <summary>Whether the body is of one of some media types or ranges, parameters aside.</summary>
    internal bool Is(params string[] contentTypes) =>
        MediaType is { } type && Array.Exists(contentTypes, declared => MediaRange.Admits(declared, type));

    /// <summary>The same; a body that does not say what it is counts.</summary>
    internal bool IsPerhaps(params string[] contentTypes) => MediaType is null || Is(contentTypes);

    /// <summary>Takes the reply for a declared case with a body of JSON.</summary>
    internal async Task<ReplyCase> JsonAsync<T, TCodec>(int index, Action<T, ValidationContext>? validate = null)
        where TCodec : IJsonCodec<T>
    {
        using var body = new PooledBuffer();
        await ReadAsync(body, int.MaxValue).ConfigureAwait(false);
        var value = Json.Read<T, TCodec>(body.Array, 0, body.Length, ApiLimits.MaxDepth);
        if (Validates && validate is not null)
        {
            var context = new ValidationContext();
            validate(value, context);
            context.ThrowIfErrors();
        }

        return ReplyCase.Of(index, value, this);
    }

    /// <summary>Takes the reply for a declared case with a body that is being read.</summary>
    internal async Task<ReplyCase> BodyAsync<T>(int index, Task<T> body) => ReplyCase.Of(index, await body.ConfigureAwait(false), this);

    /// <summary>Takes the reply for a declared case without a body.</summary>
    internal Task<ReplyCase> EmptyAsync(int index) => Task.FromResult(ReplyCase.Of(index, this));

    /// <summary>Throws what stands for a response that the document does not declare.</summary>
    internal async Task<ReplyCase> UnexpectedAsync()
    {
        _call.Activity?.SetStatus(ActivityStatusCode.Error, "undeclared response");
        using var body = new PooledBuffer();
        await ReadAsync(body, LongestErrorText).ConfigureAwait(false);
        var text = Encoding.UTF8.GetString(body.WrittenSpan);
        throw new ApiException(OperationId, StatusCode, text.Length == 0 ? null : text, Headers.All);
    }

    public void Dispose()
    {
        if (!_isHandedOver)
        {
            _response.Dispose();
            _call.Dispose();
        }
    }

    /// <summary>Reads the body to its end, or to a limit.</summary>
    internal async Task ReadAsync(PooledBuffer body, int limit)
    {
        try
        {
            // The call's token ends with the caller's.
            var stream = await _response.Content.ReadAsStreamAsync(_call.Token).ConfigureAwait(false);

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
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            throw _call.Translate(exception);
        }
    }

    /// <summary>A validator, if bodies are checked.</summary>
    internal Action<T, ValidationContext>? IfValidates<T>(Action<T, ValidationContext>? validate) => Validates ? validate : null;

    /// <summary>Hands the body over as it arrives: from now on the call ends with the stream.</summary>
    internal async Task<ReplyStream> HandOverAsync()
    {
        var stream = await OpenAsync().ConfigureAwait(false);
        _isHandedOver = true;
        return stream;
    }

    /// <summary>Hands over a body that may go on for ever; the HTTP client's timeout was for its beginning.</summary>
    internal async Task<ReplyStream> HandOverEndlessAsync()
    {
        var stream = await HandOverAsync().ConfigureAwait(false);
        _call.Unlimit();
        return stream;
    }

    private async Task<ReplyStream> OpenAsync()
    {
        try
        {
            return new(await _response.Content.ReadAsStreamAsync(_call.Token).ConfigureAwait(false), _response, _call);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            throw _call.Translate(exception);
        }
    }
}
