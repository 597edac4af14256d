using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Runs.EndToEnd.Tests;

/// <summary>The server of endpoints, published ahead of time once for all tests.</summary>
internal static class NativeServer
{
    private static readonly Lazy<Task<(int ExitCode, string Output)>> Publishing = new(PublishAsync);

    /// <summary>The program, without the extension that some systems add.</summary>
    public static string Program { get; } = Path.Combine(Folder, "Runs.Endpoints");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "native");

    /// <summary>Publishes it, or waits for whoever began to: the exit code, and what was printed.</summary>
    public static Task<(int ExitCode, string Output)> PublishedAsync() => Publishing.Value;

    /// <summary>What the project was told about this repository.</summary>
    public static string Metadata(string key) => typeof(NativeServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    // Its restore and its output are aside, so that the build stays as it is.
    private static async Task<(int ExitCode, string Output)> PublishAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            "publish", Metadata("EndpointsProject"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true", "-p:RestoreLockedMode=false",
            "-nodeReuse:false", "-tl:off", "--artifacts-path", Path.Combine(AppContext.BaseDirectory, "native-build"), "-o", Folder,
        ]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
