namespace RunsCodegen.Output.Runtime;

using global::System.Text;
using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Http;
using global::Microsoft.Net.Http.Headers;

/// <summary>The text of one value, in the encoding that the content type names.</summary>
internal sealed class TextBody<T, TText>(string contentType, T value) : ResponseBody(contentType)
    where TText : ITextCodec<T>
{
    private protected override async Task WriteAsync(HttpContext context)
    {
        var encoding = MediaTypeHeaderValue.TryParse(context.Response.ContentType, out var type) ? type.Encoding : null;
        var bytes = (encoding ?? Encoding.UTF8).GetBytes(TText.Format(value));
        context.Response.ContentLength = bytes.Length;
        await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }
}
