namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Http;

/// <summary>A body that is sent while it is made.</summary>
internal abstract class StreamedBody(string contentType) : ResponseBody(contentType)
{
    private protected sealed override async Task WriteAsync(HttpContext context)
    {
        var stream = new JsonStream(context.Response.BodyWriter);
        try
        {
            await WriteAsync(stream, context.RequestAborted).ConfigureAwait(false);
            stream.Return();
        }
        catch (Exception) when (context.Response.HasStarted)
        {
            // Half a body must not look like a whole one.
            context.Abort();
            throw;
        }
    }

    /// <summary>Writes the body, flushing whenever the stream is full.</summary>
    protected abstract Task WriteAsync(JsonStream stream, CancellationToken cancellationToken);
}
