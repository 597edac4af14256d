namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Text;

/// <summary>An item that is the text of a value.</summary>
internal readonly struct TextItem<T, TText> : IItemCodec<T>
    where TText : ITextCodec<T>
{
    public static bool IsText => true;

    public static T Read(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8);
        return TText.TryParse(text, out var value)
            ? value
            : throw new JsonFormatException([new JsonError("", "invalid_type", $"'{text}' is not a value of the declared type")], 0);
    }

    public static void Write(IBufferWriter<byte> output, T value)
    {
        var text = TText.Format(value);
        output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
    }
}
