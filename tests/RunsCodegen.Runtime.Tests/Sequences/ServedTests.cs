using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests.Sequences;

/// <summary>What a server sends that is not one JSON text.</summary>
public sealed class ServedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_are_written_so_that_the_reader_reads_them()
    {
        ServerSentEvent<string>[] events =
        [
            new("a\nb\r\nc\rd"), new("") { Event = "empty" }, new(" x") { Id = "1", Retry = TimeSpan.FromSeconds(2) }, new("same") { Id = "1" }, new("none"),
        ];
        var (context, body) = Context();

        await new EventsBody<string, TextItem<string, StringText>>("text/event-stream", Items(events), "[DONE]").SendAsync(context, null);

        using var reader = new EventReader(new MemoryStream(body.ToArray()));
        var read = new List<string>();
        while (await reader.NextAsync(Token))
        {
            read.Add($"{Encoding.UTF8.GetString(reader.Data)}|{reader.Event}|{reader.Id}|{reader.Retry?.TotalMilliseconds}");
        }

        Assert.Equal(["a\nb\nc\nd|||", "|empty||", " x||1|2000", "same||1|", "none|||", "[DONE]|||"], read);
        Assert.Equal("text/event-stream", context.Response.ContentType);
    }

    [Theory]
    [InlineData("a\nb", null)]
    [InlineData(null, "a\rb")]
    [InlineData(null, "a\0b")]
    public async Task An_event_whose_name_or_id_would_be_read_otherwise_is_not_sent(string? name, string? id)
    {
        var (context, _) = Context();
        var body = new EventsBody<int, JsonItem<int, Int32Codec>>("text/event-stream", Items(new ServerSentEvent<int>(1) { Event = name, Id = id }));

        await Assert.ThrowsAsync<ArgumentException>(() => body.SendAsync(context, null));
    }

    [Fact]
    public async Task Each_item_is_one_line_whatever_white_space_it_has()
    {
        var (context, body) = Context();
        var items = Items(JsonAny.Parse("{\n  \"a\": \"x\\ny\"\r\n}"), JsonAny.Parse("2"));

        await new LinesBody<JsonAny, JsonItem<JsonAny, JsonAnyCodec>>("application/jsonl", items).SendAsync(context, null);

        Assert.Equal(["{   \"a\": \"x\\ny\"  }", "2", ""], Encoding.UTF8.GetString(body.ToArray()).Split('\n'));
    }

    [Fact]
    public async Task A_sequence_has_a_separator_before_each_item()
    {
        var (context, body) = Context();

        await new SequenceBody<int, JsonItem<int, Int32Codec>>("application/json-seq", Items(1, 2)).SendAsync(context, null);

        Assert.Equal("\u001E1\n\u001E2\n", Encoding.UTF8.GetString(body.ToArray()));
    }

    [Fact]
    public async Task An_error_in_the_middle_breaks_the_connection()
    {
        var (context, _) = Context();
        var life = new Life();
        context.Features.Set<IHttpRequestLifetimeFeature>(life);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new LinesBody<int, JsonItem<int, Int32Codec>>("application/jsonl", Failing()).SendAsync(context, null));

        Assert.True(life.IsAborted);
    }

    [Fact]
    public async Task Bytes_are_announced_where_their_number_is_known_and_let_go_of()
    {
        var (context, body) = Context();
        var content = new MemoryStream("xabc"u8.ToArray()) { Position = 1 };
        await new StreamBody("image/png", content).SendAsync(context, null);
        Assert.Equal(("image/png", 3, "abc", false), (context.Response.ContentType, context.Response.ContentLength, Encoding.UTF8.GetString(body.ToArray()), content.CanRead));

        var (other, _) = Context();
        var pieces = new Pieces("abc");
        await new StreamBody("image/png", pieces).SendAsync(other, null);
        Assert.Equal((null, true), (other.Response.ContentLength, pieces.IsDisposed));
    }

    [Theory]
    [InlineData("text/plain; charset=utf-8", "ä€", "C3A4E282AC")]
    [InlineData("text/plain; charset=iso-8859-1", "ä", "E4")]
    public async Task Text_is_sent_in_the_charset_of_its_content_type(string contentType, string text, string bytes)
    {
        var (context, body) = Context();

        await new TextBody<string, StringText>(contentType, text).SendAsync(context, null);

        Assert.Equal((bytes, bytes.Length / 2), (Convert.ToHexString(body.ToArray()), (int?)context.Response.ContentLength));
    }

    [Theory]
    [InlineData(null, "a/json")]
    [InlineData("*/*", "a/json")]
    [InlineData("a/xml", "a/xml")]
    [InlineData("a/xml, a/json", "a/json")]
    [InlineData("a/xml, a/json;q=0.5", "a/xml")]
    [InlineData("a/*;q=0.2, a/xml;q=0.8", "a/xml")]
    [InlineData("*/*, a/json;q=0", "a/xml")]
    [InlineData("a/*, a/json;q=0.1, */*;q=0.9", "a/xml")]
    [InlineData("a/json;q=0, a/xml;q=0", null)]
    [InlineData("b/json", null)]
    [InlineData("A/JSON;v=1", "a/json")]
    [InlineData("text/html, image/gif, */*;q=.2", "a/json")]
    [InlineData("not a header", "a/json")]
    [InlineData("b/json;x=\",a/xml\"", null)]
    public void The_request_chooses_by_quality_and_specificity(string? accept, string? expected)
    {
        var (context, _) = Context();
        context.Request.Headers.Accept = accept;

        Assert.Equal(expected, AcceptHeader.Best(context.Request, ["a/json", "a/xml"]));
    }

    [Fact]
    public void A_declared_range_suits_whoever_asks_for_one_of_it()
    {
        var (context, _) = Context();
        context.Request.Headers.Accept = "image/png";

        Assert.Equal("image/*", AcceptHeader.Best(context.Request, ["image/*"]));
        Assert.Null(AcceptHeader.Best(context.Request, ["audio/*"]));
    }

    private static (HttpContext Context, MemoryStream Body) Context()
    {
        var body = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Response.Body = body;
        context.Features.Set<IHttpResponseFeature>(new Started());
        return (context, body);
    }

    private static async IAsyncEnumerable<T> Items<T>(params T[] items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    private static async IAsyncEnumerable<int> Failing()
    {
        await Task.Yield();
        yield return 1;
        throw new InvalidOperationException();
    }

    private sealed class Started : HttpResponseFeature
    {
        public override bool HasStarted => true;
    }

    private sealed class Life : IHttpRequestLifetimeFeature
    {
        public bool IsAborted { get; private set; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => IsAborted = true;
    }
}
