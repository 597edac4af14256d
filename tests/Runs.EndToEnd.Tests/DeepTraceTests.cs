using System.Text;
using System.Text.Json;

namespace Runs.EndToEnd.Tests;

public class DeepTraceTests
{
    private const int NestedInReply = 5_000;
    private const int NestedInCodec = 10_000;
    private const int TooManyNested = 10_100;

    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 20_100 };

    [Fact]
    public async Task A_chain_of_5000_spans_travels_from_the_store_to_the_client()
    {
        await using var server = await RunningServer.StartAsync();
        await server.WriteAsync(Spans.Chain("run_deep", NestedInReply));

        var reply = await server.Client().GetRunTraceAsync("run_deep");

        Assert.Equal(
            Enumerable.Range(0, NestedInReply).Select(Spans.Id),
            Descend(reply.Trace.RootSpan).Select(span => span.Id));
        Assert.Equal(
            Enumerable.Range(0, NestedInReply).Select(i => i == 0 ? null : Spans.Id(i - 1)),
            Descend(reply.Trace.RootSpan).Select(span => span.ParentId));
    }

    [Fact]
    public async Task The_client_reads_10000_nested_spans()
    {
        var reply = await CannedReply.Client(Chain(NestedInCodec)).GetRunTraceAsync("run_deep");

        Assert.Equal(NestedInCodec, Descend(reply.Trace.RootSpan).Count());
    }

    [Fact]
    public void The_codec_writes_10000_nested_spans_as_it_read_them()
    {
        var json = Chain(NestedInCodec);

        var reply = JsonSerializer.Deserialize<RunTraceReply>(json, Deep);

        Assert.Equal(Encoding.UTF8.GetString(json), JsonSerializer.Serialize(reply, Deep));
    }

    [Fact]
    public async Task A_trace_beyond_the_depth_limit_is_an_error_with_its_place()
    {
        var error = await Assert.ThrowsAsync<JsonFormatException>(
            () => CannedReply.Client(Chain(TooManyNested)).GetRunTraceAsync("run_deep"));

        var first = Assert.Single(error.Errors);
        Assert.Equal("too_deep", first.Code);
        Assert.StartsWith("/trace/rootSpan/children/0/children/0/", first.Pointer);
        Assert.InRange(error.BytePosition, 1, Chain(TooManyNested).Length);
    }

    [Fact]
    public void Writing_beyond_the_depth_limit_is_an_error_with_its_place()
    {
        var span = Leaf();
        for (var i = 1; i < TooManyNested; i++)
        {
            span = span with { Children = [span] };
        }

        var error = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(span, Deep));

        var cause = Assert.IsType<JsonFormatException>(error.InnerException);
        Assert.Equal("too_deep", cause.Errors[0].Code);
        Assert.StartsWith("/children/0/children/0/", cause.Errors[0].Pointer);
    }

    private static IEnumerable<SpanDetailedSummary> Descend(SpanDetailedSummary root)
    {
        for (var span = root; span is not null; span = span.Children.SingleOrDefault())
        {
            yield return span;
        }
    }

    private static SpanDetailedSummary Leaf() => new()
    {
        Id = "a",
        RunId = "r",
        Children = [],
        Data = new()
        {
            Message = "m",
            Events = [],
            StartTime = DateTimeOffset.UnixEpoch,
            Duration = 1,
            IsError = false,
            IsPartial = false,
            IsCancelled = false,
            Level = SpanLevel.Trace,
        },
    };

    private static byte[] Chain(int length)
    {
        const string data = """{"message":"m","events":[],"startTime":"1970-01-01T00:00:00Z","duration":1,"isError":false,"isPartial":false,"isCancelled":false,"level":"TRACE"}""";
        var text = new StringBuilder("""{"trace":{"traceId":"t","rootSpan":""");
        text.Insert(text.Length, """{"id":"a","runId":"r","data":""" + data + ""","children":[""", length);
        text.Insert(text.Length, "]}", length);
        return Encoding.UTF8.GetBytes(text.Append("}}").ToString());
    }
}
