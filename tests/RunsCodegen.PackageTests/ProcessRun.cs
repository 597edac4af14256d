using System.Diagnostics;

namespace RunsCodegen.PackageTests;

/// <summary>A child process that has ended: its exit code and all that it printed.</summary>
internal sealed record ProcessRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public string All => Output + Error;

    /// <summary>Runs <c>dotnet</c>.</summary>
    public static Task<ProcessRun> DotnetAsync(string folder, params string[] arguments) => StartAsync("dotnet", folder, arguments);

    public static async Task<ProcessRun> StartAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        CleanEnvironment(start.Environment);
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return new ProcessRun(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} has not ended after {Patience}", late);
        }
    }

    /// <summary>Itself, when it went well.</summary>
    public ProcessRun Succeeded()
    {
        Assert.True(ExitCode == 0, All);
        return this;
    }

    // A test runner that is itself run by 'dotnet' inherits settings of that build; and CI changes how a restore behaves.
    private static void CleanEnvironment(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(n => n is "CI" or "TF_BUILD" or "GITHUB_ACTIONS" || n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            environment.Remove(name);
        }

        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
    }
}
