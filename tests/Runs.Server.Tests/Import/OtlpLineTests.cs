using System.Text;
using Runs.Server.Import;
using Runs.Server.Storage;
using static Runs.Server.Tests.Import.OtlpFile;

namespace Runs.Server.Tests.Import;

public sealed class OtlpLineTests
{
    private readonly List<string> _warnings = [];

    [Theory]
    [InlineData("1", StoredKind.Internal)]
    [InlineData("\"SPAN_KIND_CONSUMER\"", StoredKind.Consumer)]
    [InlineData("0", StoredKind.Unspecified)]
    [InlineData("99", StoredKind.Unrecognized)]
    public void A_kind_is_a_number_or_a_name(string json, StoredKind kind) => Assert.Equal(kind, Read($",\"kind\":{json}").Kind);

    [Theory]
    [InlineData("{\"code\":2}", true)]
    [InlineData("{\"code\":\"STATUS_CODE_ERROR\"}", true)]
    [InlineData("{\"code\":1}", false)]
    [InlineData("{}", false)]
    [InlineData("null", false)]
    public void An_error_status_makes_an_error(string json, bool isError) => Assert.Equal(isError, Read($",\"status\":{json}").IsError);

    [Theory]
    [InlineData("{\"stringValue\":\"x\"}", "\"x\"")]
    [InlineData("{\"intValue\":\"9223372036854775807\"}", "9223372036854775807")]
    [InlineData("{\"intValue\":-3}", "-3")]
    [InlineData("{\"doubleValue\":1.50}", "1.50")]
    [InlineData("{\"doubleValue\":\"NaN\"}", "\"NaN\"")]
    [InlineData("{\"boolValue\":true}", "true")]
    [InlineData("{\"bytesValue\":\"AQI=\"}", "\"AQI=\"")]
    [InlineData("{}", "null")]
    [InlineData("{\"arrayValue\":{\"values\":[{\"intValue\":1},{\"stringValue\":\"é\"}]}}", "[1,\"é\"]")]
    [InlineData("{\"arrayValue\":{}}", "[]")]
    [InlineData("{\"kvlistValue\":{\"values\":[{\"key\":\"$k\",\"value\":{\"boolValue\":false}}]}}", "{\"$k\":false}")]
    public void A_value_becomes_plain_json(string value, string json) =>
        Assert.Equal($"{{\"a\":{json}}}", Text(Read(Attributes(Attribute("a", value))).PropertiesJson));

    [Fact]
    public void Properties_are_the_spans_own_attributes_without_internal_ones()
    {
        var span = Read(Attributes(OtlpFile.Text("http.route", "/x"), OtlpFile.Text("$output", "secret"), OtlpFile.Text("ctx.machine.name", "m"), OtlpFile.Text("http.route", "/y")));

        Assert.Equal("""{"http.route":"/y"}""", Text(span.PropertiesJson));
    }

    [Fact]
    public void A_spans_own_context_wins_over_its_resources()
    {
        var span = Read(Attributes(OtlpFile.Text("ctx.run.id", "run_own"), OtlpFile.Text("ctx.batch.id", "batch_1"), Attribute("ctx.attempt.number", "{\"intValue\":\"3\"}")));

        Assert.Equal(("run_own", "task-1", "batch_1", 3), (span.RunId, span.TaskSlug, span.BatchId, span.AttemptNumber));
    }

    [Fact]
    public void A_partial_span_needs_no_end()
    {
        var partial = Read(Attributes(Attribute("$span.partial", "{\"boolValue\":true}")), text => text.Replace(",\"endTimeUnixNano\":1700000001000000000", "", StringComparison.Ordinal));

        Assert.Equal((true, 0), (partial.IsPartial, partial.DurationNs));
    }

    [Fact]
    public void A_cancelled_span_is_no_error()
    {
        var span = Read(",\"status\":{\"code\":2}" + Attributes(Attribute("$span.cancelled", "{\"boolValue\":true}")));

        Assert.Equal((true, false, false), (span.IsCancelled, span.IsError, span.IsPartial));
    }

    [Fact]
    public void A_level_makes_a_log_line_which_is_never_partial()
    {
        var span = Read(Attributes(OtlpFile.Text("$level", "warn"), Attribute("$span.partial", "{\"boolValue\":true}")));

        Assert.Equal((StoredLevel.Warn, false), (span.Level, span.IsPartial));
    }

    [Fact]
    public void A_debug_row_has_the_debug_level()
    {
        var span = Read(Attributes(Attribute("$debug", "{\"boolValue\":true}")));

        Assert.Equal((StoredLevel.Debug, true), (span.Level, span.IsDebug));
    }

    [Fact]
    public void A_style_is_put_together_from_its_attributes()
    {
        var span = Read(Attributes(
            OtlpFile.Text("$style.icon", "task"),
            OtlpFile.Text("$style.variant", "warm"),
            OtlpFile.Text("$style.accessory.style", "codepath"),
            OtlpFile.Text("$style.accessory.items[10].text", "b"),
            OtlpFile.Text("$style.accessory.items[2].text", "a"),
            OtlpFile.Text("$style.accessory.items[2].url", "u")));

        Assert.Equal("""{"icon":"task","variant":"warm","accessory":{"items":[{"text":"a","url":"u"},{"text":"b"}],"style":"codepath"}}""", Text(span.StyleJson));
        Assert.Empty(_warnings);
    }

    [Fact]
    public void A_style_the_api_does_not_know_is_left_out_with_a_warning()
    {
        var span = Read(Attributes(OtlpFile.Text("$style.variant", "success"), OtlpFile.Text("$style.accessory.items[0].icon", "x")));

        Assert.Equal("""{"accessory":{"items":[]}}""", Text(span.StyleJson));
        Assert.Equal(2, _warnings.Count);
    }

    public static TheoryData<string, string, int> Events => new()
    {
        { Event("exception", OtlpFile.Text("exception.type", "E"), OtlpFile.Text("exception.message", "m"), OtlpFile.Text("exception.stacktrace", "s")), """{"exception":{"type":"E","message":"m","stacktrace":"s"}}""", 0 },
        { Event("exception"), """{"exception":{}}""", 0 },
        { Event("exception", Attribute("exception.message", "{\"intValue\":1}")), """{"exception":{}}""", 1 },
        { Event("cancellation", OtlpFile.Text("reason", "enough")), """{"reason":"enough"}""", 0 },
        { Event("cancellation"), """{"reason":""}""", 1 },
        { Event("attempt_failed", OtlpFile.Text("exception.message", "m"), Attribute("attemptNumber", "{\"intValue\":2}"), OtlpFile.Text("runId", "run_x")), """{"exception":{"message":"m"},"attemptNumber":2,"runId":"run_x"}""", 0 },
        { Event("attempt_failed") + Attributes(Attribute("ctx.attempt.number", "{\"intValue\":4}")), """{"exception":{},"attemptNumber":4,"runId":"run_1"}""", 2 },
        { Event("retry", Attribute("delay", "{\"intValue\":5}")), """{"delay":5}""", 0 },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void Known_events_have_the_shape_the_api_gives_them(string members, string properties, int warnings)
    {
        var span = Read(members);

        Assert.Contains($"\"time\":\"2023-11-14T22:13:20.500Z\",\"properties\":{properties}}}]", span.Events(), StringComparison.Ordinal);
        Assert.Equal(warnings, _warnings.Count);
    }

    private SpanRow Read(string members, Func<string, string>? change = null)
    {
        var line = Line(Span(1, members));

        return Assert.Single(OtlpLine.Read(Encoding.UTF8.GetBytes(change is null ? line : change(line)), environmentId: null, _warnings.Add));
    }

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);
}
