using System.Text.Json;

namespace Runs.EndToEnd.Tests;

/// <summary>The generated client and System.Text.Json read the same bytes; they must read the same values.</summary>
public class DifferentialTests
{
    private const int MaxDepth = 20_100;

    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = MaxDepth };

    [Fact]
    public async Task A_trace_of_4_MB_reads_as_JsonDocument_reads_it()
    {
        await using var server = await RunningServer.StartAsync();
        await server.WriteAsync(Spans.Rich("run_big", 4_900, 500));
        var bytes = await DownloadAsync(server, "/api/v1/runs/run_big/trace");
        Assert.InRange(bytes.Length, 4_000_000, 8_000_000);

        var reply = await server.Client().GetRunTraceAsync("run_big");

        using var expected = Parse(bytes);
        using var written = Parse(JsonSerializer.SerializeToUtf8Bytes(reply, Deep));
        JsonComparison.AssertSame(expected.RootElement, written.RootElement);
        var trace = expected.RootElement.GetProperty("trace");
        Assert.Equal(trace.GetProperty("traceId").GetString(), reply.Trace.TraceId);
        Assert.Equal(4_900, AssertSame(trace.GetProperty("rootSpan"), reply.Trace.RootSpan));
    }

    [Fact]
    public async Task A_page_of_25000_events_reads_as_JsonDocument_reads_it()
    {
        await using var server = await RunningServer.StartAsync();
        await server.WriteAsync(Spans.Rich("run_big", 25_001, 0));
        var bytes = await DownloadAsync(server, "/api/v1/runs/run_big/events");

        var page = await server.Client().ListRunEventsAsync("run_big");

        Assert.Equal(25_000, page.Events.Count);
        using var expected = Parse(bytes);
        using var written = Parse(JsonSerializer.SerializeToUtf8Bytes(page, Deep));
        JsonComparison.AssertSame(expected.RootElement, written.RootElement);
        Assert.Equal(expected.RootElement.GetProperty("pagination").GetProperty("next").GetString(), page.Pagination.Next);
        foreach (var (element, value) in expected.RootElement.GetProperty("events").EnumerateArray().Zip(page.Events))
        {
            AssertSame(element, value);
        }
    }

    [Theory]
    [InlineData("""{"events":[],"pagination":{},"later":{"a":[1,{"b":"]}"}]}}""")]
    [InlineData(" {\t\"pagination\" : { \"next\" : \"\\ud83d\\ude00\\u0000\\/\" } ,\r\n \"events\" : [ ] } ")]
    public async Task Unknown_members_white_space_order_and_escapes_do_not_matter(string json)
    {
        var page = await CannedReply.Client(System.Text.Encoding.UTF8.GetBytes(json)).ListRunEventsAsync("run_1");

        using var expected = JsonDocument.Parse(json);
        Assert.Empty(page.Events);
        Assert.Equal(
            expected.RootElement.GetProperty("pagination").TryGetProperty("next", out var next) ? next.GetString() : null,
            page.Pagination.Next);
    }

    private static int AssertSame(JsonElement expected, SpanDetailedSummary span)
    {
        var data = expected.GetProperty("data");
        Assert.Equal(Text(expected, "id"), span.Id);
        Assert.Equal(Text(expected, "parentId"), span.ParentId);
        Assert.Equal(Text(expected, "runId"), span.RunId);
        Assert.Equal(Text(data, "message"), span.Data.Message);
        Assert.Equal(Text(data, "taskSlug"), span.Data.TaskSlug);
        Assert.Equal(data.GetProperty("startTime").GetDateTimeOffset(), span.Data.StartTime);
        Assert.Equal(data.GetProperty("duration").GetDouble(), span.Data.Duration);
        Assert.Equal(data.GetProperty("isError").GetBoolean(), span.Data.IsError);
        Assert.Equal(Text(data, "level"), span.Data.Level.Value);
        Assert.Equal(data.TryGetProperty("attemptNumber", out var attempt) ? attempt.GetInt32() : null, span.Data.AttemptNumber);
        AssertSame(data.GetProperty("events"), span.Data.Events);
        foreach (var member in data.GetProperty("properties").EnumerateObject())
        {
            Assert.Equal(member.Value.GetRawText(), span.Data.Properties![member.Name].ToJsonElement().GetRawText());
        }

        var children = expected.GetProperty("children");
        Assert.Equal(children.GetArrayLength(), span.Children.Count);
        return 1 + children.EnumerateArray().Zip(span.Children, AssertSame).Sum();
    }

    private static void AssertSame(JsonElement expected, RunEvent value)
    {
        Assert.Equal(Text(expected, "spanId"), value.SpanId);
        Assert.Equal(Text(expected, "parentId"), value.ParentId);
        Assert.Equal(Text(expected, "message"), value.Message);
        Assert.Equal(Text(expected, "startTime"), value.StartTime.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected.GetProperty("duration").GetDouble(), value.Duration);
        Assert.Equal(expected.GetProperty("isError").GetBoolean(), value.IsError);
        Assert.Equal(Text(expected, "kind"), value.Kind.Value);
        Assert.Equal(Text(expected, "level"), value.Level.Value);
        Assert.True(value.Kind.IsKnown && value.Level.IsKnown);
        Assert.Equal(expected.GetProperty("attemptNumber") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null, value.AttemptNumber);
        Assert.Equal(Text(expected.GetProperty("style"), "icon"), value.Style.Icon);
        AssertSame(expected.GetProperty("events"), value.Events);
    }

    private static void AssertSame(JsonElement expected, IReadOnlyList<SpanEvent> events)
    {
        Assert.Equal(expected.GetArrayLength(), events.Count);
        foreach (var (element, value) in expected.EnumerateArray().Zip(events))
        {
            var properties = element.GetProperty("properties");
            var (name, time) = value.Match(
                exception => (exception.Name, exception.Time),
                cancellation => (cancellation.Name, cancellation.Time),
                attempt => (attempt.Name, attempt.Time),
                other => (other.Name, other.Time));
            Assert.Equal(Text(element, "name"), name);
            Assert.Equal(element.GetProperty("time").GetDateTimeOffset(), time);
            Assert.Equal(Branch(name), value.Value!.GetType());
            if (value.TryGetExceptionEvent(out var thrown))
            {
                Assert.Equal(Text(properties.GetProperty("exception"), "stacktrace"), thrown.Properties.Exception.Stacktrace);
            }
            else if (value.TryGetOtherEvent(out var other))
            {
                Assert.Equal(properties.EnumerateObject().Select(member => member.Name), other.Properties.Keys);
            }
        }
    }

    private static Type Branch(string name) => name switch
    {
        "exception" => typeof(ExceptionEvent),
        "cancellation" => typeof(CancellationEvent),
        "attempt_failed" => typeof(AttemptFailedEvent),
        _ => typeof(OtherEvent),
    };

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonDocument Parse(byte[] bytes) => JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaxDepth });

    private static async Task<byte[]> DownloadAsync(RunningServer server, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Authorization", "Bearer " + RunningServer.Key);
        using var response = await server.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }
}
