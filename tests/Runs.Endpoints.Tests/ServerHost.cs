using System.Diagnostics;
using RunsCodegen.Testing;

namespace Runs.EndToEnd.Tests;

/// <summary>The server of endpoints in a process of its own: published ahead of time where that is possible.</summary>
internal sealed class ServerHost : IAsyncDisposable
{
    private const string Listens = "Now listening on: ";

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerHost(Process process) => _process = process;

    public Uri Address => _address.Task.Result;

    public static async Task<ServerHost> StartAsync(string[] settings)
    {
        var start = await ProgramAsync();
        string[] logging = ["--Logging:LogLevel:Default=None", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information"];
        foreach (var argument in logging.Concat(settings))
        {
            start.ArgumentList.Add(argument);
        }

        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        var host = new ServerHost(new() { StartInfo = start });
        host._process.OutputDataReceived += (_, line) => host.Take(line.Data);
        host._process.Start();
        host._process.BeginOutputReadLine();
        _ = await host._address.Task;
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    // A line of its log; nothing is its end.
    private void Take(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException($"{_process.StartInfo.FileName} ended before it listened."));
        }
        else if (line.IndexOf(Listens, StringComparison.Ordinal) is var at and >= 0)
        {
            _address.TrySetResult(new(line[(at + Listens.Length)..].Split('"')[0]));
        }
    }

    private static async Task<ProcessStartInfo> ProgramAsync()
    {
        if (!NativeLinker.IsPresent)
        {
            return new("dotnet", [Path.Combine(NativeServer.Metadata("EndpointsProject"), "bin", NativeServer.Metadata("Configuration"), "net10.0", "Runs.Endpoints.dll")]);
        }

        var (exitCode, output) = await NativeServer.PublishedAsync();
        return exitCode == 0 ? new(NativeServer.Program) : throw new InvalidOperationException(output);
    }
}
