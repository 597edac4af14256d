namespace RunsCodegen.Output.Runtime;

using global::System.Globalization;

/// <summary>Integers of 64 bits without a sign as plain text.</summary>
internal readonly struct UInt64Text : ITextCodec<ulong>
{
    public static string Format(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out ulong value) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
