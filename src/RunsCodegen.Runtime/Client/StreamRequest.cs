namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.IO;

/// <summary>Requests whose body nobody looks into.</summary>
internal static class StreamRequest
{
    internal static void SetStream(ApiRequest request, string contentType, Stream body) =>
        request.SetContent(contentType, new StreamedContent(body));

    /// <summary>Sends a file under its own media type, or the declared one.</summary>
    internal static void SetFile(ApiRequest request, string contentType, ApiFile body)
    {
        var isRange = contentType.Contains('*', StringComparison.Ordinal);
        var sent = body.ContentType ?? (!isRange ? contentType : contentType == "*/*" ? "application/octet-stream" : null);
        request.SetContent(
            sent ?? throw new ArgumentException($"The document leaves the media type open ('{contentType}'): give the body one.", nameof(body)),
            new StreamedContent(body.Content));
    }
}
