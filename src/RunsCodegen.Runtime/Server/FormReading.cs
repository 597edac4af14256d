namespace RunsCodegen.Output.Runtime;

using global::System.Text;
using global::System.Threading.Tasks;

/// <summary>Bodies that are forms.</summary>
internal static class FormReading
{
    internal static async Task<T?> ReadFormAsync<T, TCodec>(RequestReader request, TextShape shape, params FormField[] fields)
        where T : class
        where TCodec : IJsonCodec<T> => (await ReadAsync<T, TCodec>(request, shape, fields).ConfigureAwait(false)).Value;

    internal static async Task<T?> ReadFormValueAsync<T, TCodec>(RequestReader request, TextShape shape, params FormField[] fields)
        where T : struct
        where TCodec : IJsonCodec<T> => await ReadAsync<T, TCodec>(request, shape, fields).ConfigureAwait(false) is (true, var value) ? value : null;

    private static ValueTask<(bool IsRead, T? Value)> ReadAsync<T, TCodec>(RequestReader request, TextShape shape, FormField[] fields)
        where TCodec : IJsonCodec<T> =>
        request.ReadAsync(b => FormText.Read<T, TCodec>(Encoding.UTF8.GetString(b.WrittenSpan), shape, fields), takesEmpty: true);
}
