using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace RunsCodegen.Bench.Server;

/// <summary>A connection of Kestrel without a socket: two pipes, each continuing on the thread that feeds it.</summary>
internal sealed class MemoryConnection : ConnectionContext
{
    private static readonly PipeOptions Inline = new(
        readerScheduler: PipeScheduler.Inline,
        writerScheduler: PipeScheduler.Inline,
        pauseWriterThreshold: 0,
        minimumSegmentSize: 65_536,
        useSynchronizationContext: false);

    private readonly Pipe _requests = new(Inline);
    private readonly Pipe _responses = new(Inline);

    public MemoryConnection() => Transport = new Duplex(_requests.Reader, _responses.Writer);

    public override string ConnectionId { get; set; } = "memory";

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

    public override IDuplexPipe Transport { get; set; }

    /// <summary>Where the caller writes.</summary>
    public PipeWriter Requests => _requests.Writer;

    /// <summary>Where the caller reads.</summary>
    public PipeReader Responses => _responses.Reader;

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
