namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.IO;
using global::System.Text;
using global::System.Threading.Tasks;

/// <summary>Replies that are the text of a value.</summary>
internal static class TextReply
{
    /// <summary>Reads the text in the encoding that the reply names, without one in UTF-8; a byte order mark wins over both.</summary>
    internal static async Task<T> ReadAsync<T, TText>(ApiReply reply)
        where TText : ITextCodec<T>
    {
        using var body = new PooledBuffer();
        await reply.ReadAsync(body, int.MaxValue).ConfigureAwait(false);
        using var reader = new StreamReader(new MemoryStream(body.Array, 0, body.Length), EncodingOf(reply.CharSet), detectEncodingFromByteOrderMarks: true);
        var text = await reader.ReadToEndAsync().ConfigureAwait(false);
        return TText.TryParse(text, out var value) || TText.TryParse(text.Trim(), out value)
            ? value
            : throw new JsonFormatException([new JsonError("", "invalid_type", $"'{text}' is not a value of the declared type")], 0);
    }

    private static Encoding EncodingOf(string? charset)
    {
        try
        {
            return charset is null ? Encoding.UTF8 : Encoding.GetEncoding(charset.Trim('"', ' '));
        }
        catch (ArgumentException exception)
        {
            throw new JsonFormatException($"the text is in '{charset}', which is not known here", exception);
        }
    }
}
