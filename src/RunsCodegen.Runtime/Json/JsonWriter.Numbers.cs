namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers.Binary;
using global::System.Globalization;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.InteropServices;

/// <content>Numbers, each as the shortest text that reads back as the same value.</content>
internal sealed partial class JsonWriter
{
    private const int LongestBoolean = 5;
    private const int LongestInteger = 20;
    private const int LongestNumber = 32;
    private const int LongestTime = Rfc3339.LongestText + 2;

    internal void Int32(int value) => Int64(value);

    internal void Int64(long value)
    {
        ref var target = ref Room(LongestInteger);
        _position += Format(value, ref target);
    }

    internal void Double(double value)
    {
        ref var target = ref Room(LongestNumber);
        _position += Format(value, ref target, before: 0);
    }

    internal void DateTime(DateTimeOffset value)
    {
        ref var target = ref Room(LongestTime);
        _position += Format(value, ref target);
    }

    internal void Single(float value)
    {
        if (!float.IsFinite(value))
        {
            throw NotFinite();
        }

        _ = value.TryFormat(Target(LongestNumber), out var written, default, CultureInfo.InvariantCulture);
        _position += written;
    }

    internal void Decimal(decimal value)
    {
        _ = value.TryFormat(Target(LongestNumber), out var written, default, CultureInfo.InvariantCulture);
        _position += written;
    }

    // The following write where the caller has made room, and return how much they wrote.
    private static int Format(long value, ref byte target)
    {
        if ((ulong)value < 10)
        {
            target = (byte)('0' + value);
            return 1;
        }

        _ = value.TryFormat(MemoryMarshal.CreateSpan(ref target, LongestInteger), out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    // What the caller wrote before it counts when there is an error, which is to say where.
    private int Format(double value, ref byte target, int before)
    {
        if (value == (int)value && value != 0)
        {
            return Format((long)value, ref target);
        }

        // A value of at most three decimals and fifteen digits is its own shortest text, found without searching.
        var thousandths = Math.Abs(value) * 1000;
        if (thousandths < 1e15 && thousandths == Math.Truncate(thousandths) && thousandths / 1000 == Math.Abs(value) && thousandths != 0)
        {
            return Thousandths((long)thousandths, value < 0, MemoryMarshal.CreateSpan(ref target, LongestNumber));
        }

        if (!double.IsFinite(value))
        {
            _position += before;
            throw NotFinite();
        }

        _ = value.TryFormat(MemoryMarshal.CreateSpan(ref target, LongestNumber), out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    private static int Format(DateTimeOffset value, ref byte target)
    {
        var text = MemoryMarshal.CreateSpan(ref target, LongestTime);
        text[0] = (byte)'"';
        var length = Rfc3339.Format(value, text[1..]);
        text[length + 1] = (byte)'"';
        return length + 2;
    }

    // The four letters are one move for the one word as for the other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Copy(bool value, ref byte target)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(MemoryMarshal.CreateSpan(ref target, 4), value ? 0x65757274u : 0x736C6166u);
        Unsafe.Add(ref target, 4) = (byte)'e';
        return value ? 4 : 5;
    }

    private static int Thousandths(long value, bool isNegative, Span<byte> target)
    {
        var start = 0;
        if (isNegative)
        {
            target[0] = (byte)'-';
            start = 1;
        }

        var (whole, fraction) = Math.DivRem(value, 1000);
        _ = whole.TryFormat(target[start..], out var written, default, CultureInfo.InvariantCulture);
        written += start;
        if (fraction != 0)
        {
            target[written++] = (byte)'.';
            var digits = (int)fraction;
            target[written++] = (byte)('0' + (digits / 100));
            if (digits % 100 != 0)
            {
                target[written++] = (byte)('0' + (digits / 10 % 10));
            }

            if (digits % 10 != 0)
            {
                target[written++] = (byte)('0' + (digits % 10));
            }
        }

        return written;
    }

    private JsonFormatException NotFinite() => Error("out_of_range", "is not a finite number, and JSON has no other");
}
