using System.IO.Compression;
using System.Text;
using Runs.Server.Import;
using Runs.Server.Storage;
using static Runs.Server.Tests.Import.OtlpFile;

namespace Runs.Server.Tests.Import;

public sealed class OtlpImporterTests : IAsyncLifetime
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    private readonly TemporaryFolder _folder = new();
    private readonly List<ImportProblem> _problems = [];
    private SqliteRunStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _store = SqliteRunStore.Open(_folder.File("runs.db"));
        await _store.SaveEnvironmentAsync(new RunEnvironment("env_test", "tr_dev_test", StoredEnvironmentType.Development));
        await _store.SaveEnvironmentAsync(new RunEnvironment("env_b", "tr_dev_b", StoredEnvironmentType.Development));
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_makes_runs_and_spans()
    {
        var result = await ImportAsync(Line(Span(2, ",\"parentSpanId\":\"0000000000000001\""), Span(1)), "", "  \r", Line(Span(3, ",\"parentSpanId\":\"\"")));

        Assert.Equal(new ImportResult { Lines = 2, Spans = 3, Runs = 1 }, result);
        var run = (await _store.FindRunAsync("env_test", "run_1"))!;
        Assert.Equal((TraceId, "0000000000000001", "task-1"), (run.TraceId, run.SpanId, run.TaskIdentifier));
        Assert.Equal(1_000_000_000, run.CompletedAtNs - run.CreatedAtNs);
    }

    [Theory]
    [InlineData("not json", "the line is not JSON")]
    [InlineData("[]", "no ExportTraceServiceRequest")]
    [InlineData("""{"resourceLogs":[]}""", "no ExportTraceServiceRequest")]
    [InlineData("""{"resourceSpans":{}}""", "must be an array")]
    [InlineData("""{"resourceSpans":[1]}""", "must be an object")]
    [InlineData("""{"resourceSpans":[{"scopeSpans":[{"spans":[{"spanId":"0000000000000009"}]}]}]}""", "'ctx.run.id'")]
    public async Task A_bad_line_is_reported_with_its_number_and_costs_nothing_else(string line, string reason)
    {
        var result = await ImportAsync(Line(Span(1)), line, Line(Span(2)));

        Assert.Equal(new ImportResult { Lines = 3, Spans = 2, Runs = 1, Errors = 1 }, result);
        var problem = Assert.Single(_problems);
        Assert.Equal((2, ImportSeverity.Error), (problem.Line, problem.Severity));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"spanId\":\"0000000000000002\"", "\"spanId\":\"xyz\"", "must be 16 hex digits")]
    [InlineData("\"spanId\":\"0000000000000002\"", "\"spanId\":\"0000000000000000\"", "no 'spanId'")]
    [InlineData("0AF7651916CD43DD8448EB211C80319C", "CvdlGRbNQ92ESOshHIAxnA==", "must be 32 hex digits")]
    [InlineData("\"startTimeUnixNano\":\"1700000000000000000\"", "\"startTimeUnixNano\":0", "no 'startTimeUnixNano'")]
    [InlineData("\"startTimeUnixNano\":\"1700000000000000000\"", "\"startTimeUnixNano\":\"-1\"", "nanoseconds since 1970")]
    [InlineData("\"endTimeUnixNano\":1700000001000000000", "\"endTimeUnixNano\":null", "no 'endTimeUnixNano'")]
    [InlineData("\"endTimeUnixNano\":1700000001000000000", "\"endTimeUnixNano\":1", "ends before it starts")]
    [InlineData("\"endTimeUnixNano\":1700000001000000000", "\"endTimeUnixNano\":1.5", "nanoseconds since 1970")]
    [InlineData("\"name\":\"span 2\"", "\"name\":2", "must be a string")]
    [InlineData("\"name\":\"span 2\"", "\"name\":\"\\ud800\"", "Unicode")]
    [InlineData("\"name\":\"span 2\"", "\"kind\":\"INTERNAL\"", "SPAN_KIND_INTERNAL")]
    [InlineData("\"name\":\"span 2\"", "\"status\":2", "must be an object")]
    [InlineData("\"name\":\"span 2\"", "\"attributes\":[{\"key\":\"a\"}]", "no 'value'")]
    [InlineData("\"name\":\"span 2\"", "\"attributes\":[{\"key\":\"a\",\"value\":{\"intValue\":\"x\"}}]", "attribute 'a' of span 0000000000000002")]
    [InlineData("\"name\":\"span 2\"", "\"attributes\":[{\"key\":\"a\",\"value\":{\"intValue\":1,\"boolValue\":true}}]", "one value")]
    [InlineData("\"name\":\"span 2\"", "\"attributes\":[{\"key\":\"$level\",\"value\":{\"stringValue\":\"LOUD\"}}]", "TRACE, DEBUG")]
    [InlineData("\"name\":\"span 2\"", "\"attributes\":[{\"key\":\"$span.partial\",\"value\":{\"stringValue\":\"true\"}}]", "boolValue")]
    [InlineData("\"name\":\"span 2\"", "\"events\":[{\"name\":\"e\"}]", "timeUnixNano")]
    [InlineData("\"name\":\"span 2\"", "\"events\":[{\"name\":\"attempt_failed\",\"timeUnixNano\":1}]", "which attempt failed")]
    public async Task One_bad_span_leaves_its_line_out(string good, string bad, string reason)
    {
        Assert.Contains(good, Span(2), StringComparison.Ordinal);
        var result = await ImportAsync(Line(Span(1), Span(2).Replace(good, bad, StringComparison.Ordinal)), Line(Span(3)));

        Assert.Equal((1L, 1L), (result.Errors, result.Spans));
        Assert.Contains(reason, Assert.Single(_problems).Message, StringComparison.Ordinal);
        Assert.Null(await FindAsync(1));
        Assert.NotNull(await FindAsync(3));
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "\r\n")]
    [InlineData(new byte[0], "\n")]
    public async Task A_byte_order_mark_and_either_line_end_are_fine(byte[] head, string end)
    {
        var result = await ImportBytesAsync([.. head, .. Encoding.UTF8.GetBytes(Line(Span(1)) + end + Line(Span(2)) + end)]);

        Assert.Equal(new ImportResult { Lines = 2, Spans = 2, Runs = 1 }, result);
    }

    [Fact]
    public async Task An_empty_file_is_fine() => Assert.Equal(new ImportResult(), await ImportBytesAsync([]));

    [Fact]
    public async Task Gzip_is_known_by_its_first_bytes_and_may_have_several_members()
    {
        var result = await ImportBytesAsync([.. Gzip(Line(Span(1)) + "\n"), .. Gzip(Line(Span(2)))]);

        Assert.Equal(new ImportResult { Lines = 2, Spans = 2, Runs = 1 }, result);
    }

    [Fact]
    public async Task Damaged_gzip_is_reported_and_keeps_what_came_before()
    {
        var random = new Random(1);
        var noise = Convert.ToHexString(Enumerable.Range(0, 200_000).Select(_ => (byte)random.Next()).ToArray());
        var bytes = Gzip(Line(Span(1)) + "\n" + noise);
        bytes.AsSpan(bytes.Length / 2, 1000).Fill(0xff);

        var result = await ImportBytesAsync(bytes);

        Assert.Equal(1, result.Spans);
        Assert.Contains(_problems, problem => problem.Message.Contains("gzip", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_over_the_limit_is_left_out_and_the_next_is_read()
    {
        var importer = new OtlpImporter(_store, new ImportOptions { MaximumLineBytes = 100_000 }, _problems.Add);
        var result = await importer.ImportAsync(Stream(Line(Span(1)), new string('x', 300_000), Line(Span(2))));

        Assert.Equal(new ImportResult { Lines = 3, Spans = 2, Runs = 1, Errors = 1 }, result);
        Assert.Contains("more than 100000 bytes", Assert.Single(_problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_a_file_again_changes_nothing()
    {
        string[] lines = [Line(Span(1, Event("exception", Text("exception.message", "no")))), Line(Span(2, Attributes(Text("a", "b"))))];
        await ImportAsync(lines);
        var before = await SnapshotAsync();

        var again = await ImportAsync(lines);

        Assert.Equal(2, again.Spans);
        Assert.Equal(before, await SnapshotAsync());

        async Task<string> SnapshotAsync() => string.Join('\n', (await _store.ReadTraceAsync("env_test", TraceId, new TimeWindow(0, null), 100)).Select(span =>
            $"{span with { PropertiesJson = default, StyleJson = default, EventsJson = default }} {span.Events()} {Encoding.UTF8.GetString(span.PropertiesJson.Span)}"));
    }

    [Fact]
    public async Task Many_lines_make_several_transactions()
    {
        var importer = new OtlpImporter(_store, new ImportOptions { SpansPerTransaction = 10 }, _problems.Add);
        var result = await importer.ImportAsync(Stream([.. Enumerable.Range(1, 95).Select(i => Line(Span(i)))]));

        Assert.Equal(new ImportResult { Lines = 95, Spans = 95, Runs = 1 }, result);
        Assert.Equal(95, (await _store.ReadTraceAsync("env_test", TraceId, new TimeWindow(0, null), 1000)).Count);
    }

    [Fact]
    public async Task The_named_environment_wins_over_the_files()
    {
        var importer = new OtlpImporter(_store, new ImportOptions { EnvironmentId = "env_b" }, _problems.Add);
        await importer.ImportAsync(Stream(Line(Span(1))));

        Assert.NotNull(await _store.FindRunAsync("env_b", "run_1"));
        Assert.Null(await _store.FindRunAsync("env_test", "run_1"));
    }

    [Fact]
    public async Task An_unknown_environment_is_an_error_of_the_line()
    {
        var result = await ImportAsync(Line(Span(1)).Replace("env_test", "env_none", StringComparison.Ordinal), Line(Span(2)));

        Assert.Equal((1L, 1L), (result.Errors, result.Spans));
        Assert.Contains("no environment 'env_none'", Assert.Single(_problems).Message, StringComparison.Ordinal);
    }

    private async Task<SpanRow?> FindAsync(int number) => await _store.FindSpanAsync("env_test", TraceId, $"{number:x16}");

    private async Task<ImportResult> ImportAsync(params string[] lines) => await new OtlpImporter(_store, new ImportOptions(), _problems.Add).ImportAsync(Stream(lines));

    private async Task<ImportResult> ImportBytesAsync(byte[] bytes) => await new OtlpImporter(_store, new ImportOptions(), _problems.Add).ImportAsync(new MemoryStream(bytes));

    private static byte[] Gzip(string text)
    {
        var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return buffer.ToArray();
    }
}
