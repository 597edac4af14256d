namespace RunsCodegen.Output.Runtime;

using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Http;

/// <summary>The body of a response, until it is sent.</summary>
internal abstract class ResponseBody(string contentType)
{
    /// <summary>Sends the body; status and headers are set already.</summary>
    internal Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = contentType;
        return WriteAsync(context);
    }

    private protected abstract Task WriteAsync(HttpContext context);
}
