using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using RunsCodegen.Output;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

public sealed partial class ConverterTests
{
    private const string Json = """{"before":[1],"job":{"id":"j\u00e9","owner":null,"cost":1.50,"labels":{"a":[1,{"b":"}"}]}},"any":"x\n","none":null,"flag":true,"number":-12.50,"after":7}""";

    private static readonly JsonSerializerOptions s_smallBuffer = new() { DefaultBufferSize = 16 };

    [Fact]
    public void A_type_inside_of_another_is_read_and_written_by_its_codec()
    {
        Check(JsonSerializer.Deserialize<Holder>(Json));
        Check(JsonSerializer.Deserialize(Json, Context.Default.Holder));
        Assert.Equal(
            """{"job":{"id":"j\u00E9","owner":null,"cost":1.5,"labels":{"a":[1,{"b":"}"}]}},"any":"x\n","none":null,"flag":true,"number":-12.50,"after":7}""".Replace("\\u00E9", "é", StringComparison.Ordinal),
            JsonSerializer.Serialize(JsonSerializer.Deserialize<Holder>(Json)));
    }

    [Fact]
    public async Task A_text_in_pieces_is_read()
    {
        foreach (var size in new[] { 1, 7, 64 })
        {
            using var stream = new Pieces(Encoding.UTF8.GetBytes(Json), size);
            Check(await JsonSerializer.DeserializeAsync<Holder>(stream, s_smallBuffer, TestContext.Current.CancellationToken));

            var reader = new Utf8JsonReader(Split(Encoding.UTF8.GetBytes(Json), size));
            Check(JsonSerializer.Deserialize<Holder>(ref reader));
        }
    }

    [Fact]
    public void The_converter_of_an_assembly_does_the_same()
    {
        const string Text = """{"value":1,"children":[{"value":2,"children":[]}]}""";
        Assert.Equal(Text, JsonSerializer.Serialize(JsonSerializer.Deserialize<Node>(Text)));
    }

    [Fact]
    public void Null_stays_null_for_records_and_is_a_value_for_free_form_ones()
    {
        Assert.Null(JsonSerializer.Deserialize<Job>("null"));
        Assert.Equal("null", JsonSerializer.Serialize<Job?>(null));
        Assert.Equal(JsonAny.Null, JsonSerializer.Deserialize<JsonAny>("null"));
        Assert.Equal("null", JsonSerializer.Serialize(JsonAny.Null));
    }

    [Fact]
    public void What_is_wrong_is_an_exception_of_System_Text_Json()
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Job>("""{"id":"a","owner":null,"cost":"free"}"""));
        Assert.Contains("/cost: must be a number, but is a string", exception.Message, StringComparison.Ordinal);
        Assert.IsType<JsonFormatException>(exception.InnerException);
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Job { Id = "a", Owner = null, Cost = double.NaN }));
    }

    [Fact]
    public void A_list_of_records_is_read_at_the_speed_of_slices()
    {
        var jobs = JsonSerializer.Deserialize<List<Job>>("[" + string.Join(" , ", Enumerable.Range(0, 50).Select(i => $$"""{"id":"{{i}}","owner":null,"cost":{{i}}}""")) + "]");
        Assert.Equal(Enumerable.Range(0, 50).Select(i => (double)i), jobs!.Select(job => job.Cost));
    }

    private static void Check(Holder? holder)
    {
        Assert.Equal("jé", holder!.Job!.Id);
        Assert.Equal("[1,{\"b\":\"}\"}]", holder.Job.Labels!["a"].ToString());
        Assert.Equal(JsonAny.FromString("x\n"), holder.Any);
        Assert.Equal(JsonKind.Null, holder.None.Kind);
        Assert.Equal(JsonAny.FromBoolean(true), holder.Flag);
        Assert.Equal("-12.50", holder.Number.ToString());
        Assert.Equal(7, holder.After);
    }

    private static ReadOnlySequence<byte> Split(byte[] text, int size)
    {
        var first = new Segment(text.AsMemory(0, size), null);
        var last = first;
        for (var start = size; start < text.Length; start += size)
        {
            last = new Segment(text.AsMemory(start, Math.Min(size, text.Length - start)), last);
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    public sealed class Holder
    {
        [JsonPropertyName("job")]
        public Job? Job { get; set; }

        [JsonPropertyName("any")]
        public JsonAny Any { get; set; }

        [JsonPropertyName("none")]
        public JsonAny None { get; set; }

        [JsonPropertyName("flag")]
        public JsonAny Flag { get; set; }

        [JsonPropertyName("number")]
        public JsonAny Number { get; set; }

        [JsonPropertyName("after")]
        public int After { get; set; }
    }

    [JsonSerializable(typeof(Holder))]
    internal sealed partial class Context : JsonSerializerContext;

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? previous)
        {
            Memory = memory;
            if (previous is not null)
            {
                RunningIndex = previous.RunningIndex + previous.Memory.Length;
                previous.Next = this;
            }
        }
    }

    private sealed class Pieces(byte[] text, int size) : MemoryStream(text)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
