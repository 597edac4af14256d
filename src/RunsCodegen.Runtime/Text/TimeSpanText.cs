namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Text;

internal readonly struct TimeSpanText : ITextCodec<TimeSpan>
{
    public static string Format(TimeSpan value)
    {
        Span<byte> text = stackalloc byte[Iso8601Duration.LongestText];
        return Encoding.ASCII.GetString(text[..Iso8601Duration.Format(value, text)]);
    }

    public static bool TryParse(string text, out TimeSpan value) => Iso8601Duration.TryParse(Encoding.UTF8.GetBytes(text), out value);
}
