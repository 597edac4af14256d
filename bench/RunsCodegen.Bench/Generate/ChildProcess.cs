using System.Diagnostics;
using System.Globalization;

namespace RunsCodegen.Bench.Generate;

/// <summary>What a process took from its start to its end.</summary>
internal sealed record ChildProcess(TimeSpan Time, double PeakMemory, int ExitCode, string Errors)
{
    /// <summary>Starts a program and waits for it; what it prints is not shown.</summary>
    public static ChildProcess Run(string file, params string[] arguments)
    {
        var errors = new List<string>();
        var started = Stopwatch.GetTimestamp();
        using var process = new Process { StartInfo = new(file, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true } };
        process.OutputDataReceived += (_, line) => Keep(errors, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var peak = 0.0;
        while (!process.WaitForExit(10))
        {
            peak = Math.Max(peak, PeakOf(process));
        }

        var time = Stopwatch.GetElapsedTime(started);
        process.WaitForExit();
        return new(time, peak, process.ExitCode, string.Join('\n', errors));
    }

    private static void Keep(List<string> lines, string? line)
    {
        lock (lines)
        {
            if (!string.IsNullOrEmpty(line) && lines.Count < 20)
            {
                lines.Add(line);
            }
        }
    }

    // The system keeps the highest value, so that looking now and then misses only what came in the last moment.
    private static double PeakOf(Process process)
    {
        try
        {
            return OperatingSystem.IsLinux() ? HighWater(File.ReadAllLines($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/status")) : process.PeakWorkingSet64;
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static double HighWater(string[] status) => status
        .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => double.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024)
        .FirstOrDefault();
}
