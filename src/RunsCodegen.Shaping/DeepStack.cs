using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace RunsCodegen.Shaping;

/// <summary>For what goes from schema to schema by calls: a document may chain any number of them.</summary>
internal static class DeepStack
{
    private const int Size = 16 << 20;

    /// <summary>The result of a call, on a fresh stack where the one in use is short.</summary>
    public static T Call<TArgument, T>(Func<TArgument, T> call, TArgument argument) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack() ? call(argument) : OnFreshStack(call, argument);

    private static T OnFreshStack<TArgument, T>(Func<TArgument, T> call, TArgument argument)
    {
        var (result, failure) = (default(T), (ExceptionDispatchInfo?)null);
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = call(argument);
                }
                catch (Exception e)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            Size);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
