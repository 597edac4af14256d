using System.Text;
using System.Text.Json;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Reading.Text;

/// <summary>JSON text → values.</summary>
internal static class JsonText
{
    // Depth is the budget's to limit, which tells too deep from not well-formed.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    public static TextFault? Read(SourceText source, NodeBuilder builder)
    {
        var reader = new Utf8JsonReader(source.File.Utf8.Span, Options);
        var pool = new StringPool();
        try
        {
            while (reader.Read() && Add(ref reader, builder, pool))
            {
            }

            return null;
        }
        catch (JsonException fault)
        {
            return new TextFault(ReasonOf(fault), Line(fault), Column(source.File, fault));
        }
        catch (InvalidOperationException)
        {
            // The only way a string that was scanned cannot be read: half of a surrogate pair.
            var at = source.Locate((int)reader.TokenStartIndex);
            return new TextFault("a string holds half of a surrogate pair", at.Line, at.Column);
        }
    }

    private static bool Add(ref Utf8JsonReader reader, NodeBuilder builder, StringPool pool)
    {
        var offset = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                return builder.Start(reader.TokenType is JsonTokenType.StartObject, offset);
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                builder.End();
                return true;
            case JsonTokenType.PropertyName:
                builder.Name(pool.Get(ref reader), offset);
                return true;
            case JsonTokenType.String:
                return builder.Scalar(new StringNode(pool.Get(ref reader), offset));
            case JsonTokenType.Number:
                return builder.Scalar(new NumberNode(Encoding.UTF8.GetString(reader.ValueSpan), offset));
            case JsonTokenType.True:
                return builder.Scalar(new BooleanNode(value: true, "true", offset));
            case JsonTokenType.False:
                return builder.Scalar(new BooleanNode(value: false, "false", offset));
            default:
                return builder.Scalar(new NullNode(offset));
        }
    }

    // The reader appends the position, which we print in our own way.
    private static string ReasonOf(JsonException fault)
    {
        var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? fault.Message : fault.Message[..end]).TrimEnd('.');
    }

    private static int Line(JsonException fault) => (int)(fault.LineNumber ?? 0) + 1;

    private static int Column(SpecFile file, JsonException fault)
    {
        var text = file.Text.AsSpan();
        for (var line = fault.LineNumber ?? 0; line > 0; line--)
        {
            text = text[(text.IndexOf('\n') + 1)..];
        }

        var bytes = (int)(fault.BytePositionInLine ?? 0);
        var column = 0;
        while (bytes > 0 && column < text.Length)
        {
            bytes -= Rune.DecodeFromUtf16(text[column..], out var rune, out var length) is System.Buffers.OperationStatus.Done ? rune.Utf8SequenceLength : 3;
            column += length;
        }

        return column + 1;
    }
}
