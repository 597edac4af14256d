using System.Diagnostics;

namespace RunsCodegen.Bench.Measuring;

/// <summary>
/// Cases take turns in short rounds, each round beginning with another of them: a machine that changes its speed
/// changes it for all, and the shortest round of each is the one that was disturbed least.
/// </summary>
internal sealed class Turns
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan RoundOfLarge = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(7);

    private readonly BenchCase _case;
    private readonly List<double> _times = [];
    private int _repeats = 1;
    private bool _isLong;
    private bool _isLarge;
    private double _allocated = double.MaxValue;

    private Turns(BenchCase benchCase) => _case = benchCase;

    /// <summary>Measures a table.</summary>
    public static MeasuredTable Measure(string id, string title, string baseline, IEnumerable<BenchCase> cases, int leastRounds = 15)
    {
        Turns[] all = [.. cases.Select(c => new Turns(c))];
        foreach (var turns in all.Concat(all))
        {
            turns.Prepare();
        }

        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < leastRounds || (round < 500 && Stopwatch.GetElapsedTime(started) < Budget); round++)
        {
            for (var i = 0; i < all.Length; i++)
            {
                all[(round + i) % all.Length].Take();
            }
        }

        return new() { Id = id, Title = title, Baseline = baseline, Rows = [.. all.Select(t => t.Result)] };
    }

    /// <summary>What each side returned in every round, where an operation is too large for more than a few.</summary>
    public static IReadOnlyList<T>[] Take<T>(int rounds, IEnumerable<Func<T>> sides)
    {
        var all = sides.Select(side => (Side: side, Returned: new List<T>())).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (side, returned) in all)
            {
                returned.Add(side());
            }
        }

        return [.. all.Select(a => a.Returned)];
    }

    private Measurement Result => Measurement.Of(_case.Name, _times) with { Allocated = _allocated };

    // Twice for each case, with the others between: the compiler makes its last version in the background. What takes
    // longer than any warm-up shall has been warm for most of it.
    private void Prepare()
    {
        if (_isLong)
        {
            return;
        }

        var started = Stopwatch.GetTimestamp();
        var (done, best) = (0, TimeSpan.MaxValue);
        while (Stopwatch.GetElapsedTime(started) < WarmUp || (done < 40 && Stopwatch.GetElapsedTime(started) < LongestWarmUp))
        {
            var before = Stopwatch.GetTimestamp();
            _case.Run(1);
            var took = Stopwatch.GetElapsedTime(before);
            best = took < best ? took : best;
            done++;
        }

        _isLong = best > LongestWarmUp;
        _isLarge = Round / best < 100;
        _repeats = Math.Clamp((int)((_isLarge ? RoundOfLarge : Round) / best), 1, 100_000);
    }

    private void Take()
    {
        // What others left is not collected on this one's time. Many small operations pay for their own garbage instead.
        if (_isLarge)
        {
            GC.Collect();
        }

        var before = Allocated();
        var started = Stopwatch.GetTimestamp();
        _case.Run(_repeats);
        _times.Add(Stopwatch.GetElapsedTime(started).TotalNanoseconds / _repeats);
        _allocated = Math.Min(_allocated, (double)(Allocated() - before) / _repeats);
    }

    private long Allocated() => _case.StaysOnThread ? GC.GetAllocatedBytesForCurrentThread() : GC.GetTotalAllocatedBytes(precise: true);
}
