namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.IO;
using global::System.Net;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>The bytes of a stream that stays the caller's. Where the stream can go back, the content can be sent again.</summary>
internal sealed class StreamedContent(Stream stream) : HttpContent
{
    private readonly long _start = stream.CanSeek ? stream.Position : 0;
    private bool _isSent;

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) =>
        SerializeToStreamAsync(target, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context, CancellationToken cancellationToken)
    {
        if (_isSent && !stream.CanSeek)
        {
            throw new InvalidOperationException("The body comes from a stream that cannot go back, so it can be sent only once.");
        }

        if (_isSent)
        {
            stream.Position = _start;
        }

        _isSent = true;
        return stream.CopyToAsync(target, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = stream.CanSeek ? stream.Length - _start : 0;
        return stream.CanSeek;
    }
}
