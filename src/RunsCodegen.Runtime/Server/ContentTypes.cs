namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>Compares media types (RFC 9110 §8.3.1), parameters aside.</summary>
internal static class ContentTypes
{
    /// <summary>Whether a body of a content type is what the document declares: the type itself, one of its range, or JSON of any sort where JSON is declared.</summary>
    internal static bool Fits(string? contentType, string declared)
    {
        if (contentType is null)
        {
            return false;
        }

        var actual = MediaRange.Essence(contentType);
        return MediaRange.Admits(declared, actual) || (IsJson(actual) && IsJson(MediaRange.Essence(declared)));
    }

    private static bool IsJson(ReadOnlySpan<char> mediaType) =>
        mediaType.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
}
