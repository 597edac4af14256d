namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Globalization;

/// <content>Numbers, each as the shortest text that reads back as the same value.</content>
internal sealed partial class JsonWriter
{
    internal void Int32(int value) => Int64(value);

    internal void Int64(long value)
    {
        _ = value.TryFormat(Target(20), out var written, default, CultureInfo.InvariantCulture);
        _position += written;
    }

    internal void Double(double value)
    {
        if (value == (int)value && value != 0)
        {
            Int64((int)value);
            return;
        }

        // A value of at most three decimals and fifteen digits is its own shortest text, found without searching.
        var thousandths = Math.Abs(value) * 1000;
        if (thousandths < 1e15 && thousandths == Math.Truncate(thousandths) && thousandths / 1000 == Math.Abs(value) && thousandths != 0)
        {
            Thousandths((long)thousandths, value < 0);
            return;
        }

        if (!double.IsFinite(value))
        {
            throw NotFinite();
        }

        _ = value.TryFormat(Target(32), out var written, default, CultureInfo.InvariantCulture);
        _position += written;
    }

    internal void Single(float value)
    {
        if (!float.IsFinite(value))
        {
            throw NotFinite();
        }

        _ = value.TryFormat(Target(32), out var written, default, CultureInfo.InvariantCulture);
        _position += written;
    }

    internal void Decimal(decimal value)
    {
        _ = value.TryFormat(Target(32), out var written, default, CultureInfo.InvariantCulture);
        _position += written;
    }

    private void Thousandths(long value, bool isNegative)
    {
        var target = Target(24);
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

        _position += written;
    }

    private JsonFormatException NotFinite() => Error("out_of_range", "is not a finite number, and JSON has no other");
}
