using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests.Sequences;

/// <summary>What a client makes of replies that are not one JSON text.</summary>
public sealed class ReplyTests
{
    private static readonly ActivitySource Activities = new("test");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stream_owns_the_connection()
    {
        var body = new Pieces("abc");
        using (var reply = await ReplyAsync(body, "application/pdf"))
        {
            await using var stream = await StreamReply.ReadAsync(reply);
            reply.Dispose();

            Assert.False(body.IsDisposed);
            using var reader = new StreamReader(stream);
            Assert.Equal("abc", await reader.ReadToEndAsync(Token));
        }

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Leaving_the_enumeration_lets_go_of_the_connection()
    {
        var body = new Pieces("1\n2\n3\n") { IsEndless = true };
        using var reply = await ReplyAsync(body, "application/x-ndjson");
        await foreach (var item in await LinesReply.ReadAsync<int, JsonItem<int, Int32Codec>>(reply))
        {
            if (item == 2)
            {
                break;
            }
        }

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Cancelling_in_the_middle_lets_go_of_the_connection()
    {
        var body = new Pieces("data: 1\n\n") { IsEndless = true };
        using var reply = await ReplyAsync(body, "text/event-stream");
        using var source = new CancellationTokenSource();
        var events = await EventsReply.ReadAsync<int, JsonItem<int, Int32Codec>>(reply);
        var read = 0;

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in events.WithCancellation(source.Token))
            {
                read += item.Data;
                await source.CancelAsync();
            }
        });

        Assert.Equal((1, source.Token), (read, thrown.CancellationToken));
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task The_timeout_of_the_client_ends_bytes_but_not_events()
    {
        using var reply = await ReplyAsync(new Pieces("a") { IsEndless = true }, "application/pdf", TimeSpan.FromMilliseconds(300));
        await using var stream = await StreamReply.ReadAsync(reply);
        Assert.Equal(1, await stream.ReadAsync(new byte[10], Token));
        var thrown = await Assert.ThrowsAsync<TaskCanceledException>(async () => Assert.Fail($"{await stream.ReadAsync(new byte[10], Token)} more bytes came"));
        Assert.IsType<TimeoutException>(thrown.InnerException);

        using var other = await ReplyAsync(new Pieces("data: 1\n\n") { IsEndless = true }, "text/event-stream", TimeSpan.FromMilliseconds(300));
        var events = await EventsReply.ReadAsync<int, JsonItem<int, Int32Codec>>(other);
        var enumerator = events.GetAsyncEnumerator(Token);
        Assert.True(await enumerator.MoveNextAsync());
        var next = enumerator.MoveNextAsync().AsTask();
        Assert.NotSame(next, await Task.WhenAny(next, Task.Delay(900, Token)));
        events.Dispose();
    }

    [Fact]
    public async Task An_error_says_which_item_it_is_in()
    {
        using var reply = await ReplyAsync(new Pieces("\n[1]\n[2]\n\n[3, \"x\"]\n"), "application/x-ndjson");
        var items = await LinesReply.ReadAsync<IReadOnlyList<int>, JsonItem<IReadOnlyList<int>, ListCodec<int, Int32Codec>>>(reply);

        var thrown = await Assert.ThrowsAsync<JsonFormatException>(() => AllAsync(items));

        Assert.Equal("/2/1", Assert.Single(thrown.Errors).Pointer);
    }

    [Fact]
    public async Task A_broken_rule_says_which_item_breaks_it()
    {
        using var reply = await ReplyAsync(new Pieces("data: 1\n\ndata: 2\n\n"), "text/event-stream");
        reply.Validates = true;
        var items = await EventsReply.ReadAsync<int, JsonItem<int, Int32Codec>>(
            reply, static (value, context) => { if (value > 1) { context.Add("maximum", "must be at most 1"); } });

        var thrown = await Assert.ThrowsAsync<ValidationException>(() => AllAsync(items));

        Assert.Equal("/1", Assert.Single(thrown.Errors).Pointer);
    }

    [Theory]
    [InlineData("[DONE]", "1")]
    [InlineData("END", null)]
    [InlineData(null, null)]
    public async Task A_word_that_is_no_JSON_ends_a_stream(string? end, string? expected)
    {
        using var reply = await ReplyAsync(new Pieces("data: 1\n\ndata: [DONE]\n\n"), "text/event-stream", end: end);
        var items = await EventsReply.ReadAsync<int, JsonItem<int, Int32Codec>>(reply);
        if (expected is null)
        {
            await Assert.ThrowsAsync<JsonFormatException>(() => AllAsync(items));
        }
        else
        {
            Assert.Equal(1, Assert.Single(await AllAsync(items)).Data);
        }
    }

    [Fact]
    public async Task Items_come_once()
    {
        using var reply = await ReplyAsync(new Pieces("1\n"), "application/x-ndjson");
        var items = await LinesReply.ReadAsync<int, JsonItem<int, Int32Codec>>(reply);
        Assert.Equal([1], await AllAsync(items));
        await Assert.ThrowsAsync<InvalidOperationException>(() => AllAsync(items));
    }

    [Theory]
    [InlineData("text/plain", "utf-8", "ä€")]
    [InlineData("text/plain; charset=iso-8859-1", "iso-8859-1", "ä")]
    [InlineData("text/plain; charset=\"UTF-16LE\"", "utf-16", "ä€")]
    [InlineData(null, "utf-8", "ä€")]
    public async Task Text_is_decoded_by_its_charset(string? contentType, string encoding, string text)
    {
        using var reply = await ReplyAsync(new Pieces(Encoding.GetEncoding(encoding).GetBytes(text), 1), contentType);

        Assert.Equal(text, await TextReply.ReadAsync<string, StringText>(reply));
    }

    [Fact]
    public async Task Text_that_is_no_value_of_its_type_is_refused()
    {
        using var reply = await ReplyAsync(new Pieces(" 12\r\n"), "text/plain");
        Assert.Equal(12, await TextReply.ReadAsync<int, Int32Text>(reply));

        using var other = await ReplyAsync(new Pieces("twelve"), "text/plain");
        await Assert.ThrowsAsync<JsonFormatException>(() => TextReply.ReadAsync<int, Int32Text>(other));

        using var unknown = await ReplyAsync(new Pieces("12"), "text/plain; charset=klingon");
        await Assert.ThrowsAsync<JsonFormatException>(() => TextReply.ReadAsync<int, Int32Text>(unknown));
    }

    [Theory]
    [InlineData("image/png", "image/*", true)]
    [InlineData("image/png; a=b", "IMAGE/PNG", true)]
    [InlineData("image/png", "*/*", true)]
    [InlineData("imagex/png", "image/*", false)]
    [InlineData("text/plain", "image/*", false)]
    public async Task A_reply_is_of_a_media_type_or_of_a_range(string contentType, string declared, bool expected)
    {
        using var reply = await ReplyAsync(new Pieces(""), contentType);

        Assert.Equal((expected, expected), (reply.Is("a/b", declared), reply.IsPerhaps(declared)));
    }

    [Fact]
    public async Task A_reply_without_a_content_type_may_be_anything()
    {
        using var reply = await ReplyAsync(new Pieces(""), null);

        Assert.Equal((false, true), (reply.Is("*/*"), reply.IsPerhaps("a/b")));
    }

    private static async Task<ApiReply> ReplyAsync(Stream body, string? contentType, TimeSpan? timeout = null, string? end = null)
    {
        var content = new StreamContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        var client = new HttpClient(new Canned(new(HttpStatusCode.OK) { Content = content })) { BaseAddress = new("http://localhost") };
        client.Timeout = timeout ?? client.Timeout;
        var sender = new ApiSender(client, null, null, Activities);
        using var request = new ApiRequest("GET", new(), "*/*") { EventStreamEnd = end };
        return await sender.OpenAsync(request, new(client.BaseAddress), "test", Token);
    }

    private static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items.WithCancellation(Token))
        {
            all.Add(item);
        }

        return all;
    }

    private sealed class Canned(HttpResponseMessage response) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(response);
    }
}
