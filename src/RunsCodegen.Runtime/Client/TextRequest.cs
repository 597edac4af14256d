namespace RunsCodegen.Output.Runtime;

/// <summary>Requests with the text of a value, in UTF-8.</summary>
internal static class TextRequest
{
    internal static void SetText<T, TText>(ApiRequest request, string contentType, T body)
        where TText : ITextCodec<T> => request.SetBytes(contentType, ScalarText.Utf8(TText.Format(body)));
}
