namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Linq;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.Http.Features;
using global::Microsoft.AspNetCore.WebUtilities;
using global::Microsoft.Extensions.DependencyInjection;
using global::Microsoft.Extensions.Options;
using global::Microsoft.Net.Http.Headers;

/// <summary>
/// The parts of a request, within the limits of <see cref="FormOptions"/>. As with the framework's own forms, larger
/// ones go to temporary files, so that memory stays flat and the order of parts does not matter.
/// </summary>
internal static class MultipartSections
{
    internal static async Task<IReadOnlyList<ApiFile>?> ReadAsync(RequestReader request)
    {
        var context = request.Context;
        var limits = context.RequestServices?.GetService<IOptions<FormOptions>>()?.Value ?? new();
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary
            || boundary.Length > limits.MultipartBoundaryLengthLimit)
        {
            throw Malformed("has no boundary in its Content-Type");
        }

        try
        {
            return await ReadAsync(context, boundary.ToString(), limits).ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            // A limit that was passed.
            request.Refuse(StatusCodes.Status413PayloadTooLarge, exception.Message);
            return null;
        }
        catch (IOException exception) when (exception is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            throw Malformed(exception.Message);
        }
    }

    private static async Task<List<ApiFile>> ReadAsync(HttpContext context, string boundary, FormOptions limits)
    {
        var reader = new MultipartReader(boundary, context.Request.Body)
        {
            HeadersCountLimit = limits.MultipartHeadersCountLimit,
            HeadersLengthLimit = limits.MultipartHeadersLengthLimit,
            BodyLengthLimit = limits.MultipartBodyLengthLimit,
        };
        var parts = new List<ApiFile>();
        while (await reader.ReadNextSectionAsync(context.RequestAborted).ConfigureAwait(false) is { } section)
        {
            if (parts.Count >= limits.ValueCountLimit)
            {
                throw new InvalidDataException("The body has too many parts.");
            }

            parts.Add(await PartAsync(context, section, limits).ConfigureAwait(false));
        }

        return parts;
    }

    private static async Task<ApiFile> PartAsync(HttpContext context, MultipartSection section, FormOptions limits)
    {
        var content = new FileBufferingReadStream(section.Body, limits.MemoryBufferThreshold);
        context.Response.RegisterForDispose(content);
        await DrainAsync(content, context.RequestAborted).ConfigureAwait(false);
        var name = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) ? disposition : null;
        return new(content, Text(name?.FileNameStar) ?? Text(name?.FileName), section.ContentType)
        {
            Name = Text(name?.Name),
            Headers = (section.Headers ?? [])
                .Where(static h => !IsOwn(h.Key))
                .ToDictionary(static h => h.Key, static h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        };
    }

    private static async Task DrainAsync(FileBufferingReadStream content, CancellationToken cancellationToken)
    {
        await content.DrainAsync(cancellationToken).ConfigureAwait(false);
        content.Position = 0;
    }

    private static bool IsOwn(string header) =>
        header.Equals("Content-Disposition", StringComparison.OrdinalIgnoreCase) || header.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);

    private static string? Text(global::Microsoft.Extensions.Primitives.StringSegment? segment) =>
        segment is { HasValue: true } text
            ? HeaderUtilities.RemoveQuotes(text).ToString()
                .Replace("%22", "\"", StringComparison.Ordinal).Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal)
            : null;

    private static JsonFormatException Malformed(string message)
    {
        var exception = new JsonFormatException([new JsonError("", "invalid_multipart", message)], 0);
        exception.Locate("");
        return exception;
    }
}
