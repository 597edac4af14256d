namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.Http.Features;

/// <summary>Items that are sent one by one, each as soon as it is there.</summary>
internal abstract class ItemsBody<T>(string contentType, IAsyncEnumerable<T> items) : ResponseBody(contentType)
{
    private protected sealed override async Task WriteAsync(HttpContext context)
    {
        var aborted = context.RequestAborted;
        using var buffer = new PooledBuffer();
        try
        {
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            // Whoever waits for the first item shall know that it will come.
            await context.Response.StartAsync(aborted).ConfigureAwait(false);
            await foreach (var item in items.WithCancellation(aborted).ConfigureAwait(false))
            {
                buffer.Truncate(0);
                Write(buffer, item);
                await SendAsync(context, buffer).ConfigureAwait(false);
            }

            buffer.Truncate(0);
            WriteEnd(buffer);
            await SendAsync(context, buffer).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            // Nobody listens any more: that is how most of these end.
        }
        catch (Exception) when (context.Response.HasStarted)
        {
            // Half a body must not look like a whole one.
            context.Abort();
            throw;
        }
    }

    /// <summary>Writes one item with what sets it off from the next.</summary>
    private protected abstract void Write(PooledBuffer output, T item);

    /// <summary>Writes what follows the last item.</summary>
    private protected virtual void WriteEnd(PooledBuffer output)
    {
    }

    private static async Task SendAsync(HttpContext context, PooledBuffer buffer)
    {
        if (buffer.Length > 0)
        {
            await context.Response.BodyWriter.WriteAsync(buffer.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
