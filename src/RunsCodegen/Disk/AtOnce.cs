using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace RunsCodegen.Disk;

/// <summary>Work on files that several threads share: they wait for the disk more than they work.</summary>
internal static class AtOnce
{
    /// <summary>Does something with each item. Of several failures one is thrown.</summary>
    public static void Each<T>(ImmutableArray<T> items, Action<T> act) => _ = Each(items, item =>
    {
        act(item);
        return 0;
    });

    /// <summary>What becomes of each item, in the order of the items. Of several failures one is thrown.</summary>
    public static TResult[] Each<T, TResult>(ImmutableArray<T> items, Func<T, TResult> make)
    {
        var results = new TResult[items.Length];
        try
        {
            Parallel.For(0, items.Length, i => results[i] = make(items[i]));
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        return results;
    }
}
