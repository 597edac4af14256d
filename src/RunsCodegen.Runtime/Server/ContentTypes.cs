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

        var actual = MediaType(contentType);
        var expected = MediaType(declared);
        return actual.Equals(expected, StringComparison.OrdinalIgnoreCase) || (IsJson(actual) && IsJson(expected)) || IsInRange(actual, expected);
    }

    /// <summary>Whether a body of a content type is of exactly the declared type.</summary>
    internal static bool IsSame(string? contentType, string declared) =>
        contentType is not null && MediaType(contentType).Equals(MediaType(declared), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> MediaType(string contentType)
    {
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        return contentType.AsSpan(0, end < 0 ? contentType.Length : end).Trim();
    }

    // */*, image/*, application/*+json
    private static bool IsInRange(ReadOnlySpan<char> mediaType, ReadOnlySpan<char> range)
    {
        var star = range.IndexOf('*');
        return range is "*/*" or "*"
            || (star > 0 && mediaType.StartsWith(range[..star], StringComparison.OrdinalIgnoreCase) && mediaType.EndsWith(range[(star + 1)..], StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsJson(ReadOnlySpan<char> mediaType) =>
        mediaType.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
}
