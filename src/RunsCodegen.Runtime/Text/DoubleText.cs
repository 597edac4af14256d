namespace RunsCodegen.Output.Runtime;

using global::System.Globalization;

internal readonly struct DoubleText : ITextCodec<double>
{
    public static string Format(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
