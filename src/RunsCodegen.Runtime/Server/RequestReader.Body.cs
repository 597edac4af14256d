namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Text;
using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.Http.Features;

/// <content>Bodies.</content>
internal sealed partial class RequestReader
{
    private bool _isBodyRequired;

    /// <summary>Finds out which of the declared representations the body has; -1 when it has none, or there is no body.</summary>
    /// <param name="self">Whoever decides on content types.</param>
    /// <param name="reads">Whether a content type is read as what is declared.</param>
    /// <param name="required">Whether there must be a body.</param>
    /// <param name="declared">The content types of the representations.</param>
    internal int FindBody<TSelf>(TSelf self, Func<TSelf, string?, string, bool> reads, bool required, ReadOnlySpan<string> declared)
    {
        _isBodyRequired = required;
        var contentType = Context.Request.ContentType;
        if (string.IsNullOrEmpty(contentType) && IsEmpty())
        {
            MissingBody();
            return -1;
        }

        var found = -1;
        var best = -1;
        for (var i = 0; i < declared.Length; i++)
        {
            var specificity = MediaRange.Specificity(declared[i], contentType);
            if (specificity > best && reads(self, contentType, declared[i]))
            {
                (found, best) = (i, specificity);
            }
        }

        if (found < 0)
        {
            // RFC 9110 §15.5.16: what would have been understood.
            Context.Response.Headers.Accept = string.Join(", ", declared.ToArray());
            Refuse(StatusCodes.Status415UnsupportedMediaType, "Unsupported Media Type");
        }

        return found;
    }

    /// <summary>Reads a body as a whole, in UTF-8 whatever it came in.</summary>
    internal async ValueTask<(bool IsRead, T? Value)> ReadAsync<T>(Func<PooledBuffer, T> read, bool takesEmpty = false)
    {
        try
        {
            using var body = new PooledBuffer();
            await FillAsync(body).ConfigureAwait(false);
            if (body.Length == 0 && !takesEmpty)
            {
                MissingBody();
                return default;
            }

            if (Charset() is not { } charset)
            {
                Refuse(StatusCodes.Status415UnsupportedMediaType, "Unsupported Media Type");
                return default;
            }

            if (charset is not UTF8Encoding)
            {
                Transcode(body, charset);
            }

            return (true, read(body));
        }
        catch (Exception exception) when (Explain(exception))
        {
            return default;
        }
    }

    /// <summary>Turns what is wrong with a body into an answer.</summary>
    internal async Task<(bool IsRead, T? Value)> TryAsync<T>(Func<Task<(bool IsRead, T? Value)>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception exception) when (Explain(exception))
        {
            return default;
        }
    }

    internal void Refuse(int statusCode, string title) => _problem = new(statusCode, title, []);

    /// <summary>What <see cref="FindBody"/> was told of decides whether a body may be missing.</summary>
    internal void MissingBody()
    {
        if (_isBodyRequired)
        {
            Add("body", "", "required", "is required");
        }
    }

    private bool IsEmpty() =>
        Context.Request.ContentLength == 0 || Context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false };

    // Whether it is the request that is at fault; then what is wrong is kept.
    private bool Explain(Exception exception)
    {
        if (exception is JsonFormatException format)
        {
            foreach (var error in format.Errors)
            {
                Add("body", error.Pointer, error.Code, error.Message);
            }
        }
        else if (exception is BadHttpRequestException bad)
        {
            Refuse(bad.StatusCode, bad.Message);
        }

        return exception is JsonFormatException or BadHttpRequestException;
    }

    private static void Transcode(PooledBuffer body, Encoding charset)
    {
        var text = Encoding.UTF8.GetBytes(charset.GetString(body.WrittenSpan));
        body.Truncate(0);
        text.CopyTo(body.GetSpan(text.Length));
        body.Advance(text.Length);
    }

    private async ValueTask FillAsync(PooledBuffer body)
    {
        const int step = 4096;
        var length = Context.Request.ContentLength ?? 0;
        var next = (int)Math.Clamp(length + 1, step, 1 << 20);
        int read;
        while ((read = await Context.Request.Body.ReadAsync(body.GetMemory(next), Context.RequestAborted).ConfigureAwait(false)) > 0)
        {
            body.Advance(read);
            next = step;
        }
    }

    // UTF-8 unless the request says otherwise; null for a name that nobody knows.
    private Encoding? Charset()
    {
        if (Context.Request.ContentType is not { } text || !text.Contains(';', StringComparison.Ordinal))
        {
            return Encoding.UTF8;
        }

        if (!global::Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(text, out var type) || type.Charset.Length == 0)
        {
            return Encoding.UTF8;
        }

        return type.Charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : type.Encoding;
    }
}
