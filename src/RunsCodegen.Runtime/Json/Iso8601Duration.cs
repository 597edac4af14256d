namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Globalization;

/// <summary>Durations as ISO 8601 writes them, as far as they have a fixed length: not years and months.</summary>
internal static class Iso8601Duration
{
    internal const int LongestText = 40;

    internal static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        var isNegative = text.StartsWith("-"u8);
        text = isNegative ? text[1..] : text;
        if (!text.StartsWith("P"u8) || text.Length < 3)
        {
            return false;
        }

        Int128 ticks = 0;
        var time = text.IndexOf((byte)'T');
        var date = time < 0 ? text[1..] : text[1..time];
        if (!AddParts(date, "YMWD"u8, isTime: false, ref ticks))
        {
            return false;
        }

        if (time >= 0 && (time == text.Length - 1 || !AddParts(text[(time + 1)..], "HMS"u8, isTime: true, ref ticks)))
        {
            return false;
        }

        ticks = isNegative ? -ticks : ticks;
        if (ticks < long.MinValue || ticks > long.MaxValue)
        {
            return false;
        }

        value = new TimeSpan((long)ticks);
        return true;
    }

    internal static int Format(TimeSpan value, Span<byte> target)
    {
        var length = 0;
        Put(value.Ticks < 0 ? "-P"u8 : "P"u8, target, ref length);
        var ticks = value.Ticks < 0 ? 0 - (UInt128)(Int128)value.Ticks : (UInt128)value.Ticks;
        var (seconds, fraction) = Math.DivRem((ulong)ticks, TimeSpan.TicksPerSecond);
        Part(seconds / 86_400, (byte)'D', target, ref length);
        if (seconds % 86_400 != 0 || fraction != 0 || ticks == 0)
        {
            Put("T"u8, target, ref length);
            Part(seconds / 3600 % 24, (byte)'H', target, ref length);
            Part(seconds / 60 % 60, (byte)'M', target, ref length);
            if (fraction != 0 || ticks == 0)
            {
                _ = (seconds % 60).TryFormat(target[length..], out var written, default, CultureInfo.InvariantCulture);
                length += written;
                length += Rfc3339.FormatFraction((long)fraction, target[length..]);
                Put("S"u8, target, ref length);
            }
            else
            {
                Part(seconds % 60, (byte)'S', target, ref length);
            }
        }

        return length;
    }

    private static bool AddParts(ReadOnlySpan<byte> text, ReadOnlySpan<byte> units, bool isTime, ref Int128 ticks)
    {
        while (!text.IsEmpty)
        {
            long number = 0;
            var digits = 0;
            while (digits < text.Length && (uint)(text[digits] - '0') <= 9)
            {
                number = Math.Min(long.MaxValue / 100, (number * 10) + (text[digits] - '0'));
                digits++;
            }

            if (digits == 0)
            {
                return false;
            }

            text = text[digits..];
            var fraction = 0L;
            var hasFraction = isTime && !text.IsEmpty && text[0] is (byte)'.' or (byte)',';
            if (hasFraction)
            {
                if (!Rfc3339.TryParseFraction(text, out fraction, out var length))
                {
                    return false;
                }

                text = text[length..];
            }

            var unit = text.IsEmpty ? -1 : units.IndexOf(text[0]);
            if (unit < 0 || (hasFraction && text[0] != 'S'))
            {
                return false;
            }

            var size = Size(text[0], isTime);
            if (size == 0 && number != 0)
            {
                return false;
            }

            ticks += ((Int128)number * size) + fraction;
            units = units[(unit + 1)..];
            text = text[1..];
        }

        return true;
    }

    private static long Size(byte unit, bool isTime) => unit switch
    {
        (byte)'W' => 7 * TimeSpan.TicksPerDay,
        (byte)'D' => TimeSpan.TicksPerDay,
        (byte)'H' => TimeSpan.TicksPerHour,
        (byte)'M' when isTime => TimeSpan.TicksPerMinute,
        (byte)'S' => TimeSpan.TicksPerSecond,
        _ => 0,
    };

    private static void Part(ulong number, byte unit, Span<byte> target, ref int length)
    {
        if (number == 0)
        {
            return;
        }

        _ = number.TryFormat(target[length..], out var written, default, CultureInfo.InvariantCulture);
        length += written;
        target[length++] = unit;
    }

    private static void Put(ReadOnlySpan<byte> text, Span<byte> target, ref int length)
    {
        text.CopyTo(target[length..]);
        length += text.Length;
    }
}
