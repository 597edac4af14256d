namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Http;

/// <content>Bodies.</content>
internal sealed partial class RequestReader
{
    internal async Task<T?> ReadJsonAsync<T, TCodec>(string contentType, bool required, Func<string?, string, bool> reads)
        where T : class
        where TCodec : IJsonCodec<T>
    {
        var (isRead, value) = await ReadBodyAsync<T, TCodec>(contentType, required, reads).ConfigureAwait(false);
        return isRead ? value : null;
    }

    internal async Task<T?> ReadJsonValueAsync<T, TCodec>(string contentType, bool required, Func<string?, string, bool> reads)
        where T : struct
        where TCodec : IJsonCodec<T>
    {
        var (isRead, value) = await ReadBodyAsync<T, TCodec>(contentType, required, reads).ConfigureAwait(false);
        return isRead ? value : null;
    }

    private async Task<(bool IsRead, T Value)> ReadBodyAsync<T, TCodec>(string contentType, bool required, Func<string?, string, bool> reads)
        where TCodec : IJsonCodec<T>
    {
        using var body = new PooledBuffer();
        try
        {
            await ReadAsync(body).ConfigureAwait(false);
            if (body.Length == 0 && !required)
            {
                return default;
            }

            if (body.Length == 0)
            {
                _errors.Add(new("body", "", "required", "is required"));
                return default;
            }

            if (!reads(context.Request.ContentType, contentType))
            {
                _problem = new(StatusCodes.Status415UnsupportedMediaType, "Unsupported Media Type", []);
                return default;
            }

            return (true, Json.Read<T, TCodec>(body.Array, 0, body.Length, ApiLimits.MaxDepth));
        }
        catch (JsonFormatException exception)
        {
            foreach (var error in exception.Errors)
            {
                _errors.Add(new("body", error.Pointer, error.Code, error.Message));
            }
        }
        catch (BadHttpRequestException exception)
        {
            _problem = new(exception.StatusCode, exception.Message, []);
        }

        return default;
    }

    private async Task ReadAsync(PooledBuffer body)
    {
        const int step = 4096;
        var length = context.Request.ContentLength ?? 0;
        var next = (int)Math.Clamp(length + 1, step, 1 << 20);
        int read;
        while ((read = await context.Request.Body.ReadAsync(body.GetMemory(next), context.RequestAborted).ConfigureAwait(false)) > 0)
        {
            body.Advance(read);
            next = step;
        }
    }
}
