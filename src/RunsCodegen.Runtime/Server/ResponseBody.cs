namespace RunsCodegen.Output.Runtime;

using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Http;

/// <summary>The body of a response, until it is sent.</summary>
internal abstract class ResponseBody(string contentType)
{
    /// <summary>Sends the body; status and headers are set already.</summary>
    /// <param name="context">The request that is answered.</param>
    /// <param name="negotiated">The content type that the request asked for among several; null for the body's own.</param>
    internal Task SendAsync(HttpContext context, string? negotiated)
    {
        context.Response.ContentType = negotiated ?? contentType;
        return WriteAsync(context);
    }

    private protected abstract Task WriteAsync(HttpContext context);
}
