namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::Microsoft.AspNetCore.Http;
using global::Microsoft.Net.Http.Headers;

/// <summary>What a request wants to be answered with (RFC 9110 §12.5.1), parameters of media types aside.</summary>
internal static class AcceptHeader
{
    /// <summary>The content type that a request likes best, the first among equals; null when it admits none of them.</summary>
    internal static string? Best(HttpRequest request, ReadOnlySpan<string> contentTypes)
    {
        var accept = request.Headers.Accept;

        // What clients of one format send, as their only wish.
        if (accept is [{ } only] && contentTypes.IndexOf(only) is >= 0 and var index)
        {
            return contentTypes[index];
        }

        // Without the header anything will do, and one that cannot be read says nothing.
        if (accept.Count == 0 || accept is ["*/*"] || !MediaTypeHeaderValue.TryParseList(accept, out var ranges) || ranges.Count == 0)
        {
            return contentTypes[0];
        }

        string? best = null;
        var highest = 0.0;
        foreach (var contentType in contentTypes)
        {
            if (Quality(ranges, contentType) is var quality && quality > highest)
            {
                (best, highest) = (contentType, quality);
            }
        }

        return best;
    }

    // The range that fits closest decides.
    private static double Quality(IList<MediaTypeHeaderValue> ranges, string contentType)
    {
        var (closest, quality) = (0, 0.0);
        foreach (var range in ranges)
        {
            var asked = range.MediaType.AsSpan();
            var fit = Math.Max(MediaRange.Specificity(asked, contentType), MediaRange.Admits(contentType, asked) ? 1 : 0);
            var wanted = range.Quality ?? 1.0;
            if (fit > closest || (fit == closest && fit > 0 && wanted > quality))
            {
                (closest, quality) = (fit, wanted);
            }
        }

        return quality;
    }
}
