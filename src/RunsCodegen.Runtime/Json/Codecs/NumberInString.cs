namespace RunsCodegen.Output.Runtime;

using global::System.Globalization;
using global::System.Numerics;

/// <summary>A number in a JSON string, in the notation of JSON.</summary>
internal static class NumberInString
{
    internal static T Read<T>(JsonReader reader)
        where T : struct, INumberBase<T>
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var text = reader.ReadStringUtf8();
        return text.Length > 0 && (text[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9'))
            && T.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) && T.IsFinite(value)
                ? value
                : throw reader.Error("invalid_format", "must be a number, or one in a string");
    }
}
