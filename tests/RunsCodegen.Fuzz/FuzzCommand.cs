using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace RunsCodegen.Fuzz;

/// <summary>
/// The long run, for people: each find with its seed, and its document in a file. The work is done by one process after
/// the other, so that a crash, a hang or a want of memory costs one document and not the run.
/// </summary>
internal sealed class FuzzCommand(FuzzArguments arguments)
{
    private const int BatchSize = 500;

    // A document is generated several times, linted and perhaps compiled; FuzzRun measures each of these itself.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    // Time of the processor, since a machine under load may take longer; but what waits for ever takes none.
    private static readonly TimeSpan LongestOnTheClock = TimeSpan.FromMinutes(20);

    private readonly SortedSet<int> _finds = [];
    private readonly SortedDictionary<string, int> _outcomes = new(StringComparer.Ordinal);

    /// <summary>Tries the documents of some seeds; 0 when all are well.</summary>
    public static int Run(FuzzArguments arguments) => new FuzzCommand(arguments).Run();

    private int Run()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "runs-codegen-fuzz")).FullName;
        var (seed, end) = (arguments.Seed, arguments.Seed + arguments.Count);
        while (seed < end)
        {
            seed = Batch(arguments.ForBatch(Math.Min(BatchSize, end - seed), seed), seed);
            Console.WriteLine($"{seed - arguments.Seed} of {arguments.Count} documents, {_finds.Count} with problems; {string.Join(", ", _outcomes.Select(o => $"{o.Value} {o.Key}"))}");
        }

        foreach (var find in _finds)
        {
            FuzzDocument.Of(find).Write(Path.Combine(folder, find.ToString(CultureInfo.InvariantCulture)));
        }

        Console.WriteLine(_finds.Count == 0 ? "all well" : $"problems with the seeds {string.Join(", ", _finds)}; see {folder}");
        return _finds.Count == 0 ? 0 : 1;
    }

    // Gives the seed to go on with.
    private int Batch(IEnumerable<string> batch, int seed)
    {
        using var process = Process.Start(Start(batch))!;
        using var lines = new BlockingCollection<string>();
        process.OutputDataReceived += (_, e) => Take(lines, e.Data);
        // The stack of an overflow is thousands of lines; who wants them runs the seed alone.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (Next(process, lines) is { } line)
        {
            if (line.StartsWith(FuzzBatch.Begins, StringComparison.Ordinal))
            {
                seed = int.Parse(line.AsSpan(FuzzBatch.Begins.Length), CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith(FuzzBatch.Finds, StringComparison.Ordinal))
            {
                Find(seed, line[FuzzBatch.Finds.Length..]);
            }
            else if (line.StartsWith(FuzzBatch.Ends, StringComparison.Ordinal))
            {
                var outcome = line[FuzzBatch.Ends.Length..];
                _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
            }
        }

        if (!lines.IsCompleted)
        {
            process.Kill();
            process.WaitForExit();
            Find(seed, $"did not end in {Longest.TotalSeconds:0} s");
            return seed + 1;
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            Find(seed, $"ended the process with {process.ExitCode}");
        }

        return seed + 1;
    }

    // Nothing when there are no more, or when the next takes too long.
    private static string? Next(Process process, BlockingCollection<string> lines)
    {
        var (begin, clock) = (ProcessorTime(process), Stopwatch.StartNew());
        string? line;
        while (!lines.TryTake(out line, TimeSpan.FromSeconds(10)))
        {
            if (lines.IsCompleted || ProcessorTime(process) - begin > Longest || clock.Elapsed > LongestOnTheClock)
            {
                break;
            }
        }

        return line;
    }

    // A process that has ended has no times any more.
    private static TimeSpan ProcessorTime(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return TimeSpan.Zero;
        }
    }

    // Nothing is the end of the output.
    private static void Take(BlockingCollection<string> lines, string? line)
    {
        if (line is null)
        {
            lines.CompleteAdding();
        }
        else
        {
            lines.Add(line);
        }
    }

    private void Find(int seed, string problem)
    {
        _finds.Add(seed);
        Console.WriteLine($"seed {seed}: {problem}");
    }

    private static ProcessStartInfo Start(IEnumerable<string> arguments) => new("dotnet", [typeof(FuzzCommand).Assembly.Location, .. arguments])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["DOTNET_GCHeapHardLimit"] = "0x40000000", ["DOTNET_gcServer"] = "0" },
    };
}
