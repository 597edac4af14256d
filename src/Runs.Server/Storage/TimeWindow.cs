using System.Runtime.InteropServices;

namespace Runs.Server.Storage;

/// <summary>The start times that count: from, and to if the end is known, both included.</summary>
/// <param name="FromNs">The earliest start.</param>
/// <param name="ToNs">The latest start; null for no end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TimeWindow(long FromNs, long? ToNs)
{
    /// <summary>The window of a run: a second of slack before it was created, none after it completed.</summary>
    public static TimeWindow Of(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);

        return new TimeWindow(run.CreatedAtNs - UnixTime.Second, run.CompletedAtNs);
    }
}
