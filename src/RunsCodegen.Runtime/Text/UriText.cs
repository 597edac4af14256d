namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Diagnostics.CodeAnalysis;

internal readonly struct UriText : ITextCodec<Uri>
{
    public static string Format(Uri value) => value.OriginalString;

    public static bool TryParse(string text, [MaybeNullWhen(false)] out Uri value) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);
}
