namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Globalization;
using global::System.Numerics;
using global::System.Text;

/// <content>The rules for numbers.</content>
internal static partial class Check
{
    internal static void Minimum(ValidationContext context, long value, long limit) => AtLeast(context, value, limit);

    internal static void Minimum(ValidationContext context, double value, double limit) => AtLeast(context, value, limit);

    internal static void Minimum(ValidationContext context, decimal value, decimal limit) => AtLeast(context, value, limit);

    internal static void Maximum(ValidationContext context, long value, long limit) => AtMost(context, value, limit);

    internal static void Maximum(ValidationContext context, double value, double limit) => AtMost(context, value, limit);

    internal static void Maximum(ValidationContext context, decimal value, decimal limit) => AtMost(context, value, limit);

    internal static void ExclusiveMinimum(ValidationContext context, long value, long limit) => MoreThan(context, value, limit);

    internal static void ExclusiveMinimum(ValidationContext context, double value, double limit) => MoreThan(context, value, limit);

    internal static void ExclusiveMinimum(ValidationContext context, decimal value, decimal limit) => MoreThan(context, value, limit);

    internal static void ExclusiveMaximum(ValidationContext context, long value, long limit) => LessThan(context, value, limit);

    internal static void ExclusiveMaximum(ValidationContext context, double value, double limit) => LessThan(context, value, limit);

    internal static void ExclusiveMaximum(ValidationContext context, decimal value, decimal limit) => LessThan(context, value, limit);

    internal static void MultipleOf(ValidationContext context, long value, long divisor)
    {
        // The smallest long by -1 overflows; by 1 it does not.
        if (value % Math.Abs(divisor) != 0)
        {
            AddNotMultiple(context, divisor);
        }
    }

    internal static void MultipleOf(ValidationContext context, long value, decimal divisor) =>
        MultipleOf(context, (decimal)value, divisor);

    internal static void MultipleOf(ValidationContext context, decimal value, decimal divisor)
    {
        if (!IsMultiple(value, divisor))
        {
            AddNotMultiple(context, divisor);
        }
    }

    /// <summary>
    /// By the shortest decimal text of the value, which is what a document and a sender mean: 0.3 is a
    /// multiple of 0.1, though the nearest doubles are not.
    /// </summary>
    internal static void MultipleOf(ValidationContext context, double value, decimal divisor)
    {
        if (!IsMultiple(value, divisor))
        {
            AddNotMultiple(context, divisor);
        }
    }

    private static bool IsMultiple(decimal value, decimal divisor)
    {
        try
        {
            return value % divisor == 0;
        }
        catch (OverflowException)
        {
            return IsMultiple((double)value, divisor);
        }
    }

    private static bool IsMultiple(double value, decimal divisor)
    {
        if (!double.IsFinite(value))
        {
            return false;
        }

        // Both as integers of the same power of ten, of any size.
        var left = Exact(value.ToString("R", CultureInfo.InvariantCulture));
        var right = Exact(divisor.ToString(CultureInfo.InvariantCulture));
        var exponent = Math.Min(left.Exponent, right.Exponent);
        var dividend = left.Digits * BigInteger.Pow(10, (int)(left.Exponent - exponent));
        return (dividend % (right.Digits * BigInteger.Pow(10, (int)(right.Exponent - exponent)))).IsZero;
    }

    private static (BigInteger Digits, long Exponent) Exact(string text)
    {
        var number = JsonNumber.Parse(Encoding.ASCII.GetBytes(text));
        return (number.Digits.Length == 0 ? 0 : BigInteger.Parse(number.Digits, CultureInfo.InvariantCulture), number.Exponent);
    }

    private static void AtLeast<T>(ValidationContext context, T value, T limit)
        where T : IComparisonOperators<T, T, bool>, IFormattable
    {
        if (!(value >= limit))
        {
            context.Add("minimum", "must be at least " + Print(limit));
        }
    }

    private static void AtMost<T>(ValidationContext context, T value, T limit)
        where T : IComparisonOperators<T, T, bool>, IFormattable
    {
        if (!(value <= limit))
        {
            context.Add("maximum", "must be at most " + Print(limit));
        }
    }

    private static void MoreThan<T>(ValidationContext context, T value, T limit)
        where T : IComparisonOperators<T, T, bool>, IFormattable
    {
        if (!(value > limit))
        {
            context.Add("exclusiveMinimum", "must be more than " + Print(limit));
        }
    }

    private static void LessThan<T>(ValidationContext context, T value, T limit)
        where T : IComparisonOperators<T, T, bool>, IFormattable
    {
        if (!(value < limit))
        {
            context.Add("exclusiveMaximum", "must be less than " + Print(limit));
        }
    }

    private static void AddNotMultiple<T>(ValidationContext context, T divisor)
        where T : IFormattable => context.Add("multipleOf", "must be a multiple of " + Print(divisor));

    private static string Print<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);
}
