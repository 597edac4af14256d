namespace RunsCodegen.Bench.Samples;

/// <summary>Chance that repeats itself.</summary>
internal sealed class SampleRandom(int seed)
{
    private static readonly DateTimeOffset Start = new(2026, 2, 24, 10, 0, 0, TimeSpan.Zero);

    private ulong _state = (ulong)seed;

    public int Next(int below)
    {
        // SplitMix64, written down here because the framework may change what a seed gives.
        _state += 0x9E3779B97F4A7C15;
        var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }

    public T Of<T>(T[] choices) => choices[Next(choices.Length)];

    public string Hex(int length) => string.Create(length, this, static (text, random) =>
    {
        foreach (ref var c in text)
        {
            c = "0123456789abcdef"[random.Next(16)];
        }
    });

    public DateTimeOffset Time() => Start.AddMilliseconds(Next(1_000_000));

    /// <summary>Nanoseconds, some with a fraction.</summary>
    public double Duration() => Next(3) == 0 ? Math.Round(Next(100_000_000) / 7d, 3) : Next(2_000_000_000);
}
