namespace RunsCodegen.Output.Runtime;

using global::System.Globalization;

internal readonly struct Int64Text : ITextCodec<long>
{
    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
