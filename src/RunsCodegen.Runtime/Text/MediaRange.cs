namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>Media types and ranges of them (RFC 9110 §12.5.1), parameters aside.</summary>
internal static class MediaRange
{
    /// <summary>Whether a range, such as <c>image/*</c>, admits a media type.</summary>
    internal static bool Admits(ReadOnlySpan<char> range, ReadOnlySpan<char> mediaType) => Specificity(range, mediaType) > 0;

    /// <summary>How closely a range fits a media type: 3 for the type itself, 2 for its family, 1 for everything, 0 for not at all.</summary>
    internal static int Specificity(ReadOnlySpan<char> range, ReadOnlySpan<char> mediaType)
    {
        if (range.SequenceEqual(mediaType))
        {
            return 3;
        }

        range = Essence(range);
        mediaType = Essence(mediaType);
        return range.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 3
            : range is "*/*" or "*" ? 1
            : range.EndsWith("/*") && mediaType.StartsWith(range[..^1], StringComparison.OrdinalIgnoreCase) ? 2
            : 0;
    }

    /// <summary>The media type without its parameters.</summary>
    internal static ReadOnlySpan<char> Essence(ReadOnlySpan<char> mediaType)
    {
        var end = mediaType.IndexOf(';');
        return (end < 0 ? mediaType : mediaType[..end]).Trim();
    }
}
