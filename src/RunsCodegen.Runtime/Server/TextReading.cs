namespace RunsCodegen.Output.Runtime;

using global::System.Text;
using global::System.Threading.Tasks;

/// <summary>Bodies that are the text of one value.</summary>
internal static class TextReading
{
    internal static async Task<T?> ReadTextAsync<T, TText>(RequestReader request)
        where T : class
        where TText : ITextCodec<T> => (await ReadAsync<T, TText>(request).ConfigureAwait(false)).Value;

    internal static async Task<T?> ReadTextValueAsync<T, TText>(RequestReader request)
        where T : struct
        where TText : ITextCodec<T> => await ReadAsync<T, TText>(request).ConfigureAwait(false) is (true, var value) ? value : null;

    private static ValueTask<(bool IsRead, T? Value)> ReadAsync<T, TText>(RequestReader request)
        where TText : ITextCodec<T> => request.ReadAsync(static b =>
        {
            // A byte order mark is no part of the text.
            var text = Encoding.UTF8.GetString(b.WrittenSpan).TrimStart('\uFEFF');
            return TText.TryParse(text, out var value) ? value : throw ScalarText.Error("is not a value of the declared type");
        }, takesEmpty: true);
}
