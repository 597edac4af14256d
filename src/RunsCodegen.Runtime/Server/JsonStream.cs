namespace RunsCodegen.Output.Runtime;

using global::System.IO.Pipelines;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>JSON on its way to a pipe, flushed now and then so that memory stays flat.</summary>
internal sealed class JsonStream(PipeWriter pipe)
{
    private const int FlushSize = 64 * 1024;

    private long _flushed;

    internal JsonWriter Writer { get; } = JsonWriter.Rent(pipe, ApiLimits.MaxDepth);

    /// <summary>Whether it is time to flush.</summary>
    internal bool IsFull => Writer.BytesWritten - _flushed >= FlushSize;

    internal async Task FlushAsync(CancellationToken cancellationToken)
    {
        Writer.Flush();
        _flushed = Writer.BytesWritten;
        await pipe.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    internal void Return() => Writer.Return();
}
