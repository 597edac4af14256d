namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.IO;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>The body of a reply as it arrives. Its end is the end of the call: who disposes of it lets go of the connection.</summary>
internal sealed class ReplyStream(Stream inner, HttpResponseMessage response, ApiCall call) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return inner.Read(buffer, offset, count);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            throw call.Translate(exception);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // Half a read cannot be taken up again, so that giving it up gives up the call.
        using var registration = cancellationToken.UnsafeRegister(static call => ((ApiCall)call!).Cancel(), call);
        try
        {
            return await inner.ReadAsync(buffer, call.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            throw call.Translate(exception, cancellationToken);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            response.Dispose();
            call.Dispose();
        }

        base.Dispose(disposing);
    }
}
