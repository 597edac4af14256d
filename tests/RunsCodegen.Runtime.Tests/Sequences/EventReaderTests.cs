using System.Text;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests.Sequences;

/// <summary>Event streams as WHATWG HTML §9.2.6 reads them, whatever the pieces they arrive in.</summary>
public sealed class EventReaderTests
{
    /// <summary>A stream, and its events as <c>data|event|id|retry</c>.</summary>
    public static TheoryData<string, string[]> Streams { get; } = new()
    {
        { "", [] },
        { "data: a\n\n", ["a|||"] },
        { "data:a\n\n", ["a|||"] },
        { "data:  a\n\n", [" a|||"] },
        { "data: a\r\n\r\n", ["a|||"] },
        { "data: a\r\r", ["a|||"] },
        { "data: a\r\n\ndata: b\n\r\n", ["a|||", "b|||"] },
        { "\uFEFFdata: a\n\n", ["a|||"] },
        { "\uFEFF\uFEFFdata: a\n\n", [] },
        { "data: YHOO\ndata: +2\ndata: 10\n\n", ["YHOO\n+2\n10|||"] },
        { ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n", ["first event||1|", "second event|||", " third event|||"] },
        { "data\n\ndata\ndata\n\ndata:", ["|||", "\n|||"] },
        { "data:test\n\ndata: test\n\n", ["test|||", "test|||"] },
        { "event: add\ndata: 1\n\ndata: 2\n\n", ["1|add||", "2|||"] },
        { "event: lost\n\ndata: 2\n\n", ["2|||"] },
        { "event: a\nevent: b\ndata: 1\n\n", ["1|b||"] },
        { "id: 7\n\ndata: a\n\ndata: b\nid: 8\n\n", ["a||7|", "b||8|"] },
        { "id: 7\ndata: a\n\nid: 8\0\ndata: b\n\n", ["a||7|", "b||7|"] },
        { "retry: 1500\ndata: a\n\ndata: b\n\n", ["a|||1500", "b|||"] },
        { "retry: 2000\n\ndata: a\n\n", ["a|||2000"] },
        { "retry: 1s\nretry: -1\nretry:\nretry: 99999999999999999999\ndata: a\n\n", ["a|||"] },
        { "Data: a\nunknown: b\ndata : c\n\n", [] },
        { "data: a\n\ndata: cut off\n", ["a|||"] },
        { "data: a\n\ndata: cut off", ["a|||"] },
        { "data: a: b\n\n", ["a: b|||"] },
        { "data: ä€😀\nevent: ü\nid: é\n\n", ["ä€😀|ü|é|"] },
        { "\n\n\n\rdata: a\n\n\n\n", ["a|||"] },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task Events_are_read_as_the_standard_reads_them(string stream, string[] events)
    {
        foreach (var size in (int[])[1, 2, 3, 5, int.MaxValue])
        {
            Assert.Equal(events, await ReadAsync(new Pieces(stream, size)), StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task A_line_may_be_longer_than_any_buffer()
    {
        var data = new string('x', 200_000);

        Assert.Equal([data + "|||", "b|||"], await ReadAsync(new Pieces($"data: {data}\n\ndata: b\n\n", 4_096)));
    }

    [Fact]
    public async Task An_event_is_there_once_its_empty_line_is()
    {
        using var reader = new EventReader(new Pieces("data: a\r\r", 1) { IsEndless = true });

        Assert.True(await reader.NextAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Equal("a", Encoding.UTF8.GetString(reader.Data));
    }

    private static async Task<List<string>> ReadAsync(Stream stream)
    {
        var events = new List<string>();
        using var reader = new EventReader(stream);
        while (await reader.NextAsync(TestContext.Current.CancellationToken))
        {
            events.Add($"{Encoding.UTF8.GetString(reader.Data)}|{reader.Event}|{reader.Id}|{reader.Retry?.TotalMilliseconds}");
        }

        return events;
    }
}
