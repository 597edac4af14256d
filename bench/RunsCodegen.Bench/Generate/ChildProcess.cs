using System.Diagnostics;
using System.Globalization;
using RunsCodegen.Bench.Measuring;

namespace RunsCodegen.Bench.Generate;

/// <summary>What a process took from its start to its end.</summary>
internal sealed record ChildProcess(TimeSpan Time, TimeSpan Cpu, double PeakMemory, int ExitCode, string Errors)
{
    /// <summary>Starts a program and waits for it; what it prints is not shown.</summary>
    public static ChildProcess Run(string file, params string[] arguments)
    {
        var errors = new List<string>();
        var before = ChildTime.Total();
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
        return new(time, ChildTime.Total() - before, peak, process.ExitCode, string.Join('\n', errors));
    }

    /// <summary>The most memory that a running process had. The system keeps it: looking now and then misses only the last moment.</summary>
    public static double PeakOf(Process process)
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

    /// <summary>A row of several runs of the same: the shortest, the one in the middle, and the least of what else they took.</summary>
    public static Measurement Measured(string name, IReadOnlyList<ChildProcess> runs) => Measurement.Of(name, runs.Select(r => r.Time.TotalNanoseconds)) with
    {
        Cpu = runs.Min(r => r.Cpu.TotalNanoseconds),
        PeakMemory = runs.Min(r => r.PeakMemory),
    };

    private static void Keep(List<string> lines, string? line)
    {
        lock (lines)
        {
            if (!string.IsNullOrEmpty(line) && lines.Count < 100)
            {
                lines.Add(line);
            }
        }
    }

    private static double HighWater(string[] status) => status
        .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => double.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024)
        .FirstOrDefault();
}
