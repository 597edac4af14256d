namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>Compares media types (RFC 9110 §8.3.1), parameters aside.</summary>
internal static class ContentTypes
{
    /// <summary>Whether a body of a content type is what the document declares; JSON of any sort fits JSON.</summary>
    internal static bool Fits(string? contentType, string declared)
    {
        if (contentType is null)
        {
            return false;
        }

        var actual = MediaType(contentType);
        return actual.Equals(MediaType(declared), StringComparison.OrdinalIgnoreCase) || (IsJson(actual) && IsJson(MediaType(declared)));
    }

    private static ReadOnlySpan<char> MediaType(string contentType)
    {
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        return contentType.AsSpan(0, end < 0 ? contentType.Length : end).Trim();
    }

    private static bool IsJson(ReadOnlySpan<char> mediaType) =>
        mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
}
