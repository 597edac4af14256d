using System.Diagnostics;
using RunsCodegen.Bench.Generate;
using RunsCodegen.Bench.Measuring;

namespace RunsCodegen.Bench.Streaming;

/// <summary>One way to answer, as a process that is asked again and again.</summary>
internal sealed class StreamedSide : IDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(5) };

    private readonly Process _process;
    private readonly Uri _uri;
    private readonly List<double> _times = [];
    private long _bytes;

    public StreamedSide(string name)
    {
        Name = name;
        _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [StreamServer.Argument, name])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _uri = new(new Uri(_process.StandardOutput.ReadLine()!), $"/api/v1/runs/{(name == StreamGroup.Records ? StreamModes.RecordsRun : "run_1")}/events");
    }

    /// <summary>Whose way it is.</summary>
    public string Name { get; }

    /// <summary>Best and median answer, and the most memory in all of them.</summary>
    public Measurement Result => Measurement.Of(Name, _times) with { PeakMemory = ChildProcess.PeakOf(_process), OutputBytes = _bytes };

    /// <summary>Asks once and reads the answer to its end.</summary>
    public async Task AskAsync()
    {
        var started = Stopwatch.GetTimestamp();
        using var response = await Http.GetAsync(_uri, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[65_536];
        _bytes = 0;
        while (await body.ReadAsync(buffer) is > 0 and var read)
        {
            _bytes += read;
        }

        _times.Add(Stopwatch.GetElapsedTime(started).TotalNanoseconds);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
