namespace RunsCodegen.Output.Runtime;

using global::System.IO.Pipelines;
using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Http;

/// <summary>A body that is there as a whole.</summary>
internal sealed class JsonBody<T, TCodec>(string contentType, T value) : ResponseBody(contentType)
    where TCodec : IJsonCodec<T>
{
    private protected override Task WriteAsync(HttpContext context)
    {
        // Written before anything is sent, so that a value that cannot be written is an error with a status of its own.
        var buffer = PooledBuffer.Rent();
        Json.Write<T, TCodec>(buffer, value, ApiLimits.MaxDepth);
        context.Response.ContentLength = buffer.Length;
        var sending = context.Response.BodyWriter.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
        if (!sending.IsCompletedSuccessfully)
        {
            return AwaitAsync(sending, buffer);
        }

        _ = sending.Result;
        buffer.Return();
        return Task.CompletedTask;
    }

    private static async Task AwaitAsync(ValueTask<FlushResult> sending, PooledBuffer buffer)
    {
        await sending.ConfigureAwait(false);
        buffer.Return();
    }
}
