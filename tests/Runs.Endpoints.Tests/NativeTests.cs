using RunsCodegen.Testing;

namespace Runs.EndToEnd.Tests;

public sealed class NativeTests
{
    [Fact]
    public async Task The_server_is_published_ahead_of_time_without_a_warning()
    {
        Assert.SkipUnless(NativeLinker.IsPresent, "clang, with which .NET links, is not installed; the tests run over the same server compiled as it runs");

        var (exitCode, output) = await NativeServer.PublishedAsync();

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        Assert.True(File.Exists(NativeServer.Program));
        Assert.False(File.Exists(NativeServer.Program + ".dll"));
    }
}
