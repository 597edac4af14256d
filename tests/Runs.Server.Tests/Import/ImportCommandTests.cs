using Runs.Server.Demo;
using Runs.Server.Import;
using Runs.Server.Storage;

namespace Runs.Server.Tests.Import;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Theory]
    [InlineData]
    [InlineData("--database", "db")]
    [InlineData("file", "--database")]
    [InlineData("file", "other", "--database", "db")]
    [InlineData("file", "--database", "db", "--unknown")]
    public async Task Wrong_use_shows_the_usage(params string[] arguments)
    {
        Assert.Equal(2, await RunAsync(arguments));
        Assert.StartsWith("usage: import FILE", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_good_file_ends_with_0_and_counts()
    {
        var file = await WriteAsync(OtlpFile.Line(OtlpFile.Span(1)));

        Assert.Equal(0, await RunAsync(file, "--database", await DatabaseAsync(), "--environment", DemoData.EnvironmentId));
        Assert.Contains("1 lines, 1 spans of 1 runs; 0 lines left out", _output.ToString(), StringComparison.Ordinal);
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task A_bad_line_ends_with_1_and_names_file_and_line()
    {
        var file = await WriteAsync("\n{}");

        Assert.Equal(1, await RunAsync(file, "--database", await DatabaseAsync()));
        Assert.StartsWith($"{file}(2): error: ", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_ends_with_2_and_is_named()
    {
        Assert.Equal(2, await RunAsync(_folder.File("none.json"), "--database", await DatabaseAsync()));
        Assert.Contains("none.json", _error.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] arguments) => ImportCommand.RunAsync(arguments, new RunsServerOptions(), _output, _error, CancellationToken.None);

    private async Task<string> WriteAsync(string text)
    {
        await File.WriteAllTextAsync(_folder.File("spans.json"), text);

        return _folder.File("spans.json");
    }

    private async Task<string> DatabaseAsync()
    {
        await using var store = SqliteRunStore.Open(_folder.File("runs.db"));
        await DemoData.WriteAsync(store, TimeProvider.System);

        return _folder.File("runs.db");
    }
}
