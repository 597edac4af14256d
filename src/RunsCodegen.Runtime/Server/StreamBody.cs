namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.IO;
using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Http;

/// <summary>Bytes from a stream, which is disposed of once they are sent. The length is announced where the stream knows it.</summary>
internal sealed class StreamBody(string contentType, Stream content) : ResponseBody(contentType)
{
    private protected override async Task WriteAsync(HttpContext context)
    {
        await using var owned = content.ConfigureAwait(false);
        if (content.CanSeek)
        {
            context.Response.ContentLength = content.Length - content.Position;
        }

        try
        {
            await content.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception) when (context.Response.HasStarted)
        {
            // Half a body must not look like a whole one.
            context.Abort();
            throw;
        }
    }
}
