namespace RunsCodegen.Output.Runtime;

internal readonly struct StringText : ITextCodec<string>
{
    public static string Format(string value) => value;

    public static bool TryParse(string text, out string value)
    {
        value = text;
        return true;
    }
}
