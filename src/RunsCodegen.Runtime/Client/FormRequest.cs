namespace RunsCodegen.Output.Runtime;

/// <summary>Requests with a form.</summary>
internal static class FormRequest
{
    internal static void SetForm<T, TCodec>(ApiRequest request, string contentType, T body, params FormField[] fields)
        where TCodec : IJsonCodec<T> => request.SetBytes(contentType, ScalarText.Utf8(FormText.Write<T, TCodec>(body, fields)));
}
