namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Runtime.ExceptionServices;
using global::System.Threading;

/// <summary>Goes on with a recursion on the fresh stack of another thread when the stack is short.</summary>
internal static class JsonStack
{
    private const int Size = 16 * 1024 * 1024;

    internal static T Read<T>(JsonReader reader, Func<JsonReader, T> read)
    {
        T? result = default;
        Run(() => result = read(reader));
        return result!;
    }

    internal static void Write<T>(JsonWriter writer, T value, Action<JsonWriter, T> write) =>
        Run(() => write(writer, value));

    /// <summary>Runs an action on a fresh stack and waits for it.</summary>
    internal static void Run(Action action)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception) when ((failure = ExceptionDispatchInfo.Capture(exception)) is not null)
                {
                    // Thrown again below, on the thread that asked.
                }
            },
            Size)
        {
            IsBackground = true,
        };
        thread.UnsafeStart();
        thread.Join();
        failure?.Throw();
    }
}
