namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.IO.Pipelines;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>JSON on its way to a pipe, flushed now and then so that memory stays flat.</summary>
internal sealed class JsonStream(PipeWriter pipe)
{
    private const int FlushSize = 64 * 1024;

    private JsonWriter? _writer = JsonWriter.Rent(pipe, ApiLimits.MaxDepth);
    private long _flushed;

    /// <summary>Where the body is written; whoever keeps the stream longer must not write into another's.</summary>
    internal JsonWriter Writer => _writer ?? throw new InvalidOperationException("The body was written to its end.");

    /// <summary>Writes the items of an array as they come.</summary>
    internal static Func<JsonStream, CancellationToken, Task> Items<T, TCodec>(IAsyncEnumerable<T> items)
        where TCodec : IJsonCodec<T> =>
        async (stream, cancellationToken) =>
        {
            await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                stream.Writer.Item();
                TCodec.Write(stream.Writer, item);
                await stream.FlushIfFullAsync(cancellationToken).ConfigureAwait(false);
            }
        };

    /// <summary>Flushes when it is time; most often it is not.</summary>
    internal ValueTask FlushIfFullAsync(CancellationToken cancellationToken) =>
        Writer.BytesWritten - _flushed >= FlushSize ? new(FlushAsync(cancellationToken)) : default;

    internal async Task FlushAsync(CancellationToken cancellationToken)
    {
        Writer.Flush();
        _flushed = Writer.BytesWritten;
        await pipe.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    internal void Return()
    {
        Writer.Return();
        _writer = null;
    }
}
