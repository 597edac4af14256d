namespace RunsCodegen.Output.Runtime;

using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Http;

/// <summary>A body that is there as a whole.</summary>
internal sealed class JsonBody<T, TCodec>(string contentType, T value) : ResponseBody(contentType)
    where TCodec : IJsonCodec<T>
{
    private protected override async Task WriteAsync(HttpContext context)
    {
        // Written before anything is sent, so that a value that cannot be written is an error with a status of its own.
        using var buffer = new PooledBuffer();
        Json.Write<T, TCodec>(buffer, value, ApiLimits.MaxDepth);
        context.Response.ContentLength = buffer.Length;
        await context.Response.BodyWriter.WriteAsync(buffer.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
    }
}
