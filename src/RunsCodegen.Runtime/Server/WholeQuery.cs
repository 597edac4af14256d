namespace RunsCodegen.Output.Runtime;

/// <summary>Values that are the whole query (OpenAPI 3.2 <c>in: querystring</c>).</summary>
internal static class WholeQuery
{
    internal static T? Read<T, TCodec>(RequestReader request, string name, bool required, TextShape? form)
        where T : class
        where TCodec : IJsonCodec<T> => TryRead<T, TCodec>(request, name, required, form, out var value) ? value : null;

    internal static T? ReadValue<T, TCodec>(RequestReader request, string name, bool required, TextShape? form)
        where T : struct
        where TCodec : IJsonCodec<T> => TryRead<T, TCodec>(request, name, required, form, out var value) ? value : null;

    private static bool TryRead<T, TCodec>(RequestReader request, string name, bool required, TextShape? form, out T value)
        where TCodec : IJsonCodec<T>
    {
        value = default!;
        var text = (request.Context.Request.QueryString.Value ?? "").TrimStart('?');
        if (text.Length == 0)
        {
            if (required)
            {
                request.Missing("query", name);
            }

            return false;
        }

        try
        {
            var json = form is null ? ScalarText.Utf8(TextEscape.Unescape(text)) : [];
            value = form is null ? Json.Read<T, TCodec>(json, 0, json.Length, ApiLimits.MaxDepth) : FormText.Read<T, TCodec>(text, form);
            return true;
        }
        catch (JsonFormatException exception)
        {
            foreach (var error in exception.Errors)
            {
                request.Add("query", error.Pointer, error.Code, error.Message);
            }

            return false;
        }
    }
}
