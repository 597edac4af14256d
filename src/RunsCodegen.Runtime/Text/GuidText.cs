namespace RunsCodegen.Output.Runtime;

using global::System;

internal readonly struct GuidText : ITextCodec<Guid>
{
    public static string Format(Guid value) => value.ToString("D");

    public static bool TryParse(string text, out Guid value) => Guid.TryParseExact(text, "D", out value);
}
