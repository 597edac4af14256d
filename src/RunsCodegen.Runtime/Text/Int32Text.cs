namespace RunsCodegen.Output.Runtime;

using global::System.Globalization;

internal readonly struct Int32Text : ITextCodec<int>
{
    public static string Format(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
