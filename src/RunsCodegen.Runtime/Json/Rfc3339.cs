namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>Dates and times as RFC 3339 writes them, and nothing that only looks like them.</summary>
internal static class Rfc3339
{
    /// <summary>The most characters that <see cref="Format(DateTimeOffset, Span{byte})"/> writes.</summary>
    internal const int LongestText = 33;

    private static ReadOnlySpan<byte> Pairs =>
        "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    internal static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 20
            || (text[10] | 0x20) != 't'
            || !TryParse(text[..10], out DateOnly date)
            || !TryParseClock(text[11..], out var ticks, out var isLeap, out var length)
            || !TryParseOffset(text[(11 + length)..], out var minutes))
        {
            return false;
        }

        // .NET has no leap seconds. The one of the end of a UTC day becomes the last moment before it.
        if (isLeap && ((ticks / TimeSpan.TicksPerMinute) - minutes + (2 * 1440)) % 1440 != 1439)
        {
            return false;
        }

        var local = (date.DayNumber * TimeSpan.TicksPerDay) + ticks;
        var utc = local - (minutes * TimeSpan.TicksPerMinute);
        if (utc < 0 || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        // .NET has no offsets beyond 14 hours; the moment is the same in UTC.
        value = Math.Abs(minutes) <= 14 * 60
            ? new DateTimeOffset(local, new TimeSpan(minutes * TimeSpan.TicksPerMinute))
            : new DateTimeOffset(utc, TimeSpan.Zero);
        return true;
    }

    internal static bool TryParse(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var century = Two(text, 0);
        var year = Two(text, 2);
        var month = Two(text, 5);
        var day = Two(text, 8);
        if ((century | year | month | day) < 0)
        {
            return false;
        }

        year += century * 100;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>A time of day; an offset may follow when it is zero, since <see cref="TimeOnly"/> has none.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        value = default;
        if (!TryParseClock(text, out var ticks, out var isLeap, out var length) || isLeap)
        {
            return false;
        }

        if (length < text.Length && (!TryParseOffset(text[length..], out var minutes) || minutes != 0))
        {
            return false;
        }

        value = new TimeOnly(ticks);
        return true;
    }

    /// <summary>Whether a text is a full-time with an offset, leap seconds included.</summary>
    internal static bool IsTime(ReadOnlySpan<byte> text) =>
        TryParseClock(text, out var ticks, out var isLeap, out var length)
        && TryParseOffset(text[length..], out var minutes)
        && (!isLeap || ((ticks / TimeSpan.TicksPerMinute) - minutes + (2 * 1440)) % 1440 == 1439);

    internal static int Format(DateTimeOffset value, Span<byte> target)
    {
        var (day, clock) = Math.DivRem(value.Ticks, TimeSpan.TicksPerDay);
        _ = Format(DateOnly.FromDayNumber((int)day), target);
        target[10] = (byte)'T';
        var length = 11 + FormatClock(clock, target[11..]);
        var minutes = value.TotalOffsetMinutes;
        if (minutes == 0)
        {
            target[length] = (byte)'Z';
            return length + 1;
        }

        target[length] = minutes < 0 ? (byte)'-' : (byte)'+';
        minutes = Math.Abs(minutes);
        Two(minutes / 60, target[(length + 1)..]);
        target[length + 3] = (byte)':';
        Two(minutes % 60, target[(length + 4)..]);
        return length + 6;
    }

    internal static int Format(DateOnly value, Span<byte> target)
    {
        value.Deconstruct(out var year, out var month, out var day);
        Two(year / 100, target);
        Two(year % 100, target[2..]);
        target[4] = (byte)'-';
        Two(month, target[5..]);
        target[7] = (byte)'-';
        Two(day, target[8..]);
        return 10;
    }

    internal static int Format(TimeOnly value, Span<byte> target) => FormatClock(value.Ticks, target);

    /// <summary>Writes a point and the ticks of a second without trailing zeros; nothing for none.</summary>
    internal static int FormatFraction(long ticks, Span<byte> target)
    {
        if (ticks == 0)
        {
            return 0;
        }

        var (thousandths, rest) = Math.DivRem((int)ticks, 10_000);
        target[0] = (byte)'.';
        target[1] = (byte)('0' + (thousandths / 100));
        Two(thousandths % 100, target[2..]);
        var length = 4;
        if (rest != 0)
        {
            Two(rest / 100, target[4..]);
            Two(rest % 100, target[6..]);
            length = 8;
        }

        while (target[length - 1] == '0')
        {
            length--;
        }

        return length;
    }

    /// <summary>Reads a point and digits, as ticks; what is less than a tick is dropped. False when no digit follows the point.</summary>
    internal static bool TryParseFraction(ReadOnlySpan<byte> text, out long ticks, out int length)
    {
        ticks = 0;
        length = 1;
        for (var unit = TimeSpan.TicksPerSecond / 10; length < text.Length && (uint)(text[length] - '0') <= 9; unit /= 10)
        {
            ticks += (text[length] - '0') * unit;
            length++;
        }

        return length > 1;
    }

    // The ticks of a leap second are those of the last tick before it.
    private static bool TryParseClock(ReadOnlySpan<byte> text, out long ticks, out bool isLeap, out int length)
    {
        (ticks, isLeap, length) = (0, false, 8);
        if (text.Length < 8 || text[2] != ':' || text[5] != ':')
        {
            return false;
        }

        var hour = Two(text, 0);
        var minute = Two(text, 3);
        var second = Two(text, 6);
        if ((hour | minute | second) < 0 || hour > 23 || minute > 59 || second > 60)
        {
            return false;
        }

        var fraction = 0L;
        if (text.Length > 8 && text[8] == '.')
        {
            if (!TryParseFraction(text[8..], out fraction, out var digits))
            {
                return false;
            }

            length += digits;
        }

        isLeap = second == 60;
        ticks = isLeap
            ? ((((hour * 60L) + minute + 1) * 60) * TimeSpan.TicksPerSecond) - 1
            : ((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond + fraction;
        return true;
    }

    private static bool TryParseOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
        {
            return (text[0] | 0x20) == 'z';
        }

        if (text.Length != 6 || text[3] != ':' || text[0] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        var hour = Two(text, 1);
        var minute = Two(text, 4);
        if ((hour | minute) < 0 || hour > 23 || minute > 59)
        {
            return false;
        }

        minutes = ((hour * 60) + minute) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    // Two digits, or a negative number.
    private static int Two(ReadOnlySpan<byte> text, int start)
    {
        var tens = (uint)(text[start] - '0');
        var ones = (uint)(text[start + 1] - '0');
        return tens > 9 || ones > 9 ? -1 : (int)((tens * 10) + ones);
    }

    private static int FormatClock(long ticks, Span<byte> target)
    {
        var (seconds, fraction) = Math.DivRem(ticks, TimeSpan.TicksPerSecond);
        var (minutes, second) = Math.DivRem((uint)seconds, 60);
        var (hour, minute) = Math.DivRem(minutes, 60);
        Two((int)hour, target);
        target[2] = (byte)':';
        Two((int)minute, target[3..]);
        target[5] = (byte)':';
        Two((int)second, target[6..]);
        return 8 + FormatFraction(fraction, target[8..]);
    }

    // Both digits are one move.
    private static void Two(int value, Span<byte> target) => Pairs.Slice(value * 2, 2).CopyTo(target);
}
