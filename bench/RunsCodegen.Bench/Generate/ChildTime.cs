using System.Runtime.InteropServices;

namespace RunsCodegen.Bench.Generate;

/// <summary>The processor's time that ended children took, as the system counts it.</summary>
internal static class ChildTime
{
    private const int Children = -1;

    /// <summary>All so far; nothing where the system does not say.</summary>
    public static TimeSpan Total()
    {
        if (!OperatingSystem.IsLinux())
        {
            return default;
        }

        var usage = new long[18];
        return GetUsage(Children, usage) != 0 ? default : Time(usage[0], usage[1]) + Time(usage[2], usage[3]);
    }

    private static TimeSpan Time(long seconds, long microseconds) => TimeSpan.FromSeconds(seconds) + TimeSpan.FromMicroseconds(microseconds);

    // Two times, each in seconds and microseconds, and fourteen counters.
    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetUsage(int who, [Out] long[] usage);
}
