namespace RunsCodegen.Output.Runtime;

internal readonly struct BooleanText : ITextCodec<bool>
{
    public static string Format(bool value) => value ? "true" : "false";

    public static bool TryParse(string text, out bool value)
    {
        value = text == "true";
        return value || text == "false";
    }
}
