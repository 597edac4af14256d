using System.Buffers;
using System.Globalization;
using System.Text;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

public sealed class WriterTests
{
    [Fact]
    public void Memory_that_is_no_array_is_written_too()
    {
        var text = new string('é', 5000);
        using var output = new NativeOutput();
        Json.Write<IReadOnlyList<string>, ListCodec<string, StringCodec>>(output, [text, "a", text + "b"], 9);
        Assert.Equal($"[\"{text}\",\"a\",\"{text}b\"]", Encoding.UTF8.GetString(output.Written));
    }

    [Fact]
    public void Flushing_hands_over_and_the_commas_go_on()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = JsonWriter.Rent(output, 9);
        writer.BeginArray();
        for (var i = 0; i < 3; i++)
        {
            writer.Item();
            writer.BeginObject();
            writer.Flush();
            Assert.Equal(0, writer.BytesPending);
            writer.Member(",\"a\":"u8);
            writer.Int32(i);
            writer.Flush();
            writer.Member(",\"b\":"u8);
            writer.BeginObject();
            writer.EndObject();
            writer.NamedMember("c");
            writer.BeginArray();
            writer.EndArray();
            Assert.Equal("""},"b":{},"c":[]""".Length - 1, writer.BytesPending);
            writer.EndObject();
        }

        writer.EndArray();
        writer.Flush();
        Assert.Equal(output.WrittenCount, writer.BytesWritten);
        writer.Return();
        Assert.Equal("""[{"a":0,"b":{},"c":[]},{"a":1,"b":{},"c":[]},{"a":2,"b":{},"c":[]}]""", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Small_buffers_join_into_the_same_text()
    {
        var values = Enumerable.Range(0, 3000).Select(i => (i % 3 == 0 ? "välue \n" : "value ") + i.ToString(CultureInfo.InvariantCulture)).ToArray();
        var output = new TightOutput();
        Json.Write<IReadOnlyList<string>, ListCodec<string, StringCodec>>(output, values, 9);
        Assert.Equal(values, System.Text.Json.JsonSerializer.Deserialize<string[]>(output.Written.ToArray()));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_become_replacement_characters()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = JsonWriter.Rent(output, 9);
        writer.String([(byte)'a', 0xFF, (byte)'"']);
        writer.Flush();
        Assert.Equal("\"a\uFFFD\\\"\"", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("\n")]
    [InlineData("\u001F")]
    [InlineData("\u007F")]
    [InlineData("ü")]
    [InlineData("漢")]
    [InlineData("😀")]
    public void A_text_in_UTF8_is_written_as_its_string_is_wherever_its_odd_character_stands(string odd)
    {
        foreach (var length in (int[])[.. Enumerable.Range(0, 70), 1023, 1024, 1025, 5000])
        {
            foreach (var position in Enumerable.Range(0, Math.Min(length, 70)).Append(length))
            {
                var text = new string('x', position) + odd + new string('y', length - position);
                var output = new TightOutput();
                var writer = JsonWriter.Rent(output, 9);
                writer.BeginObject();
                writer.StringMember(",\"a\":"u8, text);
                writer.StringMember(",\"a\":"u8, Encoding.UTF8.GetBytes(text));
                writer.OptionalStringMember(",\"a\":"u8, Encoding.UTF8.GetBytes(text));
                writer.EndObject();
                writer.Flush();
                writer.Return();
                var written = Encoding.UTF8.GetString(output.Written.ToArray()).Trim('{', '}');
                var member = written[..(written.Length / 3)];
                Assert.Equal($"{member},{member},{member}", written);
                Assert.Equal(text, System.Text.Json.JsonSerializer.Deserialize<string>(member[4..]));
            }
        }
    }

    [Fact]
    public void A_text_in_UTF8_that_is_default_is_null_or_absent_and_an_empty_one_is_not()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = JsonWriter.Rent(output, 9);
        writer.BeginArray();
        foreach (var text in (byte[]?[])[null, []])
        {
            writer.Item();
            NullableUtf8.Write(writer, text);
            writer.Item();
            writer.BeginObject();
            writer.OptionalStringMember(",\"a\":"u8, text.AsSpan());
            writer.EndObject();
        }

        writer.EndArray();
        writer.Flush();
        Assert.Equal("""[null,{},"",{"a":""}]""", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_long_raw_text_is_written_in_pieces()
    {
        var json = "[" + string.Join(",", Enumerable.Range(0, 20_000)) + "]";
        Assert.Equal(json, Text.Write<JsonAny, JsonAnyCodec>(JsonAny.Parse(json)));
    }

    // Hands out exactly what is asked for.
    private sealed class TightOutput : IBufferWriter<byte>
    {
        private byte[] _current = [];

        public List<byte> Written { get; } = [];

        public void Advance(int count) => Written.AddRange(_current.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => _current = new byte[sizeHint];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }

    private sealed class NativeOutput : MemoryManager<byte>, IBufferWriter<byte>
    {
        private readonly byte[] _bytes = new byte[100_000];
        private int _written;

        public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _written);

        public void Advance(int count) => _written += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => Memory[_written..];

        public Span<byte> GetSpan(int sizeHint = 0) => _bytes.AsSpan(_written);

        public override Span<byte> GetSpan() => _bytes;

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin() => throw new NotSupportedException();

        protected override bool TryGetArray(out ArraySegment<byte> segment)
        {
            segment = default;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
