namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;

/// <summary>The rules of JSON Schema for strings, arrays, objects and fixed values.</summary>
internal static partial class Check
{
    internal static void MinLength(ValidationContext context, string value, int limit)
    {
        // A code point is one or two UTF-16 units.
        if (value.Length < limit || (value.Length / 2 < limit && CodePoints(value) < limit))
        {
            context.Add("minLength", Invariant($"must have at least {Count(limit, "character")}"));
        }
    }

    internal static void MaxLength(ValidationContext context, string value, int limit)
    {
        if (value.Length > limit && CodePoints(value) > limit)
        {
            context.Add("maxLength", Invariant($"must have at most {Count(limit, "character")}"));
        }
    }

    internal static void Pattern(ValidationContext context, string value, Pattern pattern)
    {
        if (!pattern.IsMatch(value))
        {
            context.Add("pattern", $"must match {pattern}");
        }
    }

    internal static void MinItems<T>(ValidationContext context, IReadOnlyCollection<T> value, int limit)
    {
        if (value.Count < limit)
        {
            context.Add("minItems", Invariant($"must have at least {Count(limit, "item")}"));
        }
    }

    internal static void MaxItems<T>(ValidationContext context, IReadOnlyCollection<T> value, int limit)
    {
        if (value.Count > limit)
        {
            context.Add("maxItems", Invariant($"must have at most {Count(limit, "item")}"));
        }
    }

    internal static void MinProperties(ValidationContext context, int count, int limit)
    {
        if (count < limit)
        {
            context.Add("minProperties", Invariant($"must have at least {Count(limit, "member")}"));
        }
    }

    internal static void MaxProperties(ValidationContext context, int count, int limit)
    {
        if (count > limit)
        {
            context.Add("maxProperties", Invariant($"must have at most {Count(limit, "member")}"));
        }
    }

    /// <summary>For items that are compared by value.</summary>
    internal static void UniqueItems<T>(ValidationContext context, IReadOnlyList<T> value)
    {
        var places = new Dictionary<ValueTuple<T>, int>(value.Count);
        for (var i = 0; i < value.Count; i++)
        {
            if (!places.TryAdd(new ValueTuple<T>(value[i]), i))
            {
                AddNotUnique(context, places[new ValueTuple<T>(value[i])], i);
                return;
            }
        }
    }

    internal static void OneOf(ValidationContext context, string value, ReadOnlySpan<string> allowed)
    {
        foreach (var one in allowed)
        {
            if (string.Equals(value, one, StringComparison.Ordinal))
            {
                return;
            }
        }

        context.Add("enum", $"must be one of {string.Join(", ", allowed.ToArray())}");
    }

    internal static void Const<T>(ValidationContext context, T value, T expected)
    {
        if (!EqualityComparer<T>.Default.Equals(value, expected))
        {
            context.Add("const", string.Create(CultureInfo.InvariantCulture, $"must be {expected}"));
        }
    }

    internal static void AddNotUnique(ValidationContext context, int first, int second) =>
        context.Add("uniqueItems", Invariant($"must have no two equal items, but {first} and {second} are"));

    // Half of a surrogate pair counts as one character, too.
    internal static int CodePoints(string value)
    {
        var count = value.Length;
        for (var i = 1; i < value.Length; i++)
        {
            if (char.IsSurrogatePair(value[i - 1], value[i]))
            {
                count--;
            }
        }

        return count;
    }

    private static string Count(int limit, string what) => Invariant($"{limit} {what}") + (limit == 1 ? "" : "s");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
