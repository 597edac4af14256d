namespace RunsCodegen.Bench.Measuring;

/// <summary>One side of a comparison: it does the same operation as many times as asked.</summary>
internal sealed class BenchCase
{
    private readonly Action<int> _run;

    private BenchCase(string name, bool staysOnThread, Action<int> run) => (Name, StaysOnThread, _run) = (name, staysOnThread, run);

    /// <summary>Whose code it is.</summary>
    public string Name { get; }

    /// <summary>Whether all that it allocates is allocated by the calling thread.</summary>
    public bool StaysOnThread { get; }

    /// <summary>An operation that returns what it made, which is kept from being optimised away.</summary>
    public static BenchCase Of(string name, Func<object?> operation) => new(name, staysOnThread: true, times =>
    {
        for (var i = 0; i < times; i++)
        {
            GC.KeepAlive(operation());
        }
    });

    /// <summary>An operation that waits for something.</summary>
    public static BenchCase Of(string name, Func<Task> operation) => OfValue(name, () => new(operation()));

    /// <summary>An operation that most often need not wait, and then makes no task.</summary>
    public static BenchCase OfValue(string name, Func<ValueTask> operation) => new(name, staysOnThread: false, times => Repeat(operation, times).GetAwaiter().GetResult());

    /// <summary>Does it.</summary>
    public void Run(int times) => _run(times);

    private static async Task Repeat(Func<ValueTask> operation, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await operation();
        }
    }
}
