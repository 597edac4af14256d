namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Text;

/// <summary>Requests whose body is in parts.</summary>
internal static class MultipartRequest
{
    internal static void SetMultipart<T, TCodec>(ApiRequest request, string contentType, T body, params PartField[] fields)
        where TCodec : IJsonCodec<T> => SetParts(request, contentType, MultipartText.Write<T, TCodec>(body, fields));

    internal static void SetParts<T, TParts>(ApiRequest request, string contentType, T body)
        where TParts : IPartsCodec<T>
    {
        var writer = new PartWriter();
        TParts.Write(writer, body);
        SetParts(request, contentType, writer.Parts);
    }

    internal static void SetParts(ApiRequest request, string contentType, IReadOnlyList<ApiFile> parts)
    {
        var boundary = Guid.NewGuid().ToString("N");
        var content = new MultipartContent("form-data", boundary) { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        foreach (var part in parts)
        {
            content.Add(Content(part));
        }

        request.SetContent($"{contentType}; boundary={boundary}", content);
    }

    private static StreamedContent Content(ApiFile part)
    {
        var content = new StreamedContent(part.Content);
        if (part.Name is { } name)
        {
            var file = part.FileName is { } fileName ? $"; filename=\"{Quoted(fileName)}\"" : "";
            content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{Quoted(name)}\"{file}");
        }

        if (part.ContentType is { } contentType)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", ApiRequest.Safe("Content-Type", contentType));
        }

        foreach (var (header, value) in part.Headers)
        {
            content.Headers.TryAddWithoutValidation(header, ApiRequest.Safe(header, value));
        }

        return content;
    }

    // As browsers write names (HTML "multipart form data").
    private static string Quoted(string text) => text
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace("\"", "%22", StringComparison.Ordinal);
}
