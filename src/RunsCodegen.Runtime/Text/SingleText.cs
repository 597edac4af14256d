namespace RunsCodegen.Output.Runtime;

using global::System.Globalization;

internal readonly struct SingleText : ITextCodec<float>
{
    public static string Format(float value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out float value) =>
        float.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);
}
