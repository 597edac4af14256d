using System.Globalization;

namespace Runs.Server;

/// <summary>Points in time as nanoseconds since 1970, the unit of OpenTelemetry and of the store.</summary>
public static class UnixTime
{
    /// <summary>Nanoseconds in a second.</summary>
    public const long Second = 1_000_000_000;

    private const long NanosecondsPerTick = 100;

    /// <summary>The nanoseconds since 1970 of <paramref name="time"/>.</summary>
    public static long Nanoseconds(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks * NanosecondsPerTick;

    /// <summary>The time as the API writes it: ISO 8601, UTC, three digits of milliseconds, the rest cut off.</summary>
    public static string ToIso(long nanoseconds) =>
        ToTime(nanoseconds).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The time to the tick of 100 nanoseconds.</summary>
    public static DateTimeOffset ToTime(long nanoseconds) => DateTimeOffset.UnixEpoch.AddTicks(nanoseconds / NanosecondsPerTick);
}
