using System.Diagnostics;

namespace Runs.Server.Tests.Storage;

/// <summary>Another process on the same database file: Runs.Server.TagWriter.</summary>
internal sealed class TagWriterProcess : IDisposable
{
    private readonly Process _process;

    private TagWriterProcess(Process process) => _process = process;

    public static TagWriterProcess Start(string database, string environmentId)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Runs.Server.TagWriter.dll"), database, environmentId])
        {
            start.ArgumentList.Add(argument);
        }

        return new TagWriterProcess(Process.Start(start)!);
    }

    public async Task<string> AddAsync(string runId, string tag)
    {
        await SendAsync([$"{runId} {tag}"]);
        return await ReceiveAsync();
    }

    public async Task SendAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            await _process.StandardInput.WriteLineAsync(line);
        }

        await _process.StandardInput.FlushAsync();
    }

    public async Task<string> ReceiveAsync() => await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the tag writer has ended; its standard error is above");

    public async Task<IEnumerable<string>> ReceiveRestAsync()
    {
        var rest = await _process.StandardOutput.ReadToEndAsync();

        // Its last line may be cut; then it is not known to have been said.
        return rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    // SIGKILL: no handler, no finally, no dispose.
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
