namespace RunsCodegen.Output.Runtime;

using global::System.IO;

/// <summary>Bodies that nobody looks into: handed on unread.</summary>
internal static class StreamReading
{
    internal static Stream ReadStream(RequestReader request) => request.Context.Request.Body;

    internal static ApiFile ReadFile(RequestReader request) =>
        new(request.Context.Request.Body, null, request.Context.Request.ContentType);
}
