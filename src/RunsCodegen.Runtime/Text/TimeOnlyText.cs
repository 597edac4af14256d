namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Text;

internal readonly struct TimeOnlyText : ITextCodec<TimeOnly>
{
    public static string Format(TimeOnly value)
    {
        Span<byte> text = stackalloc byte[Rfc3339.LongestText];
        return Encoding.ASCII.GetString(text[..Rfc3339.Format(value, text)]);
    }

    public static bool TryParse(string text, out TimeOnly value) => Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out value);
}
