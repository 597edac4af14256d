using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RunsCodegen.Bench.Measuring;
using Runs.Runtime;

namespace RunsCodegen.Bench.Json;

/// <summary>One type of the document with what peers have in its place.</summary>
internal sealed class JsonSubject<TOurs, TCodec, TPeer, TNewtonsoft>(JsonTypeInfo<TPeer> generated, Func<TOurs, object> copy)
    where TCodec : IJsonCodec<TOurs>
    where TOurs : notnull
    where TNewtonsoft : notnull
{
    private static readonly JsonSerializerOptions Reflection = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The text of a value, by our codec.</summary>
    public static byte[] Text(TOurs value) => global::Runs.Runtime.Json.ToArray<TOurs, TCodec>(value, ApiLimits.MaxDepth);

    /// <summary>Reads a text. All sides or, for one of many inputs, the two that matter.</summary>
    public MeasuredTable Read(string id, string title, byte[] json, bool all)
    {
        var ours = Ours(json);
        var peer = JsonSerializer.Deserialize(json, generated)!;
        SameJson.Check(title, JsonSerializer.SerializeToUtf8Bytes(peer, generated), Text(ours));
        SameJson.Check(title, JsonSerializer.SerializeToUtf8Bytes(peer, generated), NewtonsoftText(NewtonsoftJson.Read<TNewtonsoft>(json)));
        List<BenchCase> cases =
        [
            BenchCase.Of(Side.Ours, () => Ours(json)),
            BenchCase.Of(Side.Generated, () => JsonSerializer.Deserialize(json, generated)),
            BenchCase.Of(Side.Tokens, () => Limits.Scan(json)),
        ];
        if (all)
        {
            cases.Insert(1, BenchCase.Of(Side.OursInSerializer, () => JsonSerializer.Deserialize<TOurs>(json)));
            cases.Insert(3, BenchCase.Of(Side.Reflection, () => JsonSerializer.Deserialize<TPeer>(json, Reflection)));
            cases.Insert(4, BenchCase.Of(Side.Newtonsoft, () => NewtonsoftJson.Read<TNewtonsoft>(json)));
            cases.Add(BenchCase.Of(Side.Graph, () => copy(ours)));
        }

        return Turns.Measure(id, title, Side.Generated, cases);
    }

    /// <summary>
    /// Writes a value into memory that is there. The value lies in memory in the order in which it is written, as the
    /// peers' does; it has the framework's lists and maps, as a caller's has, or ours, as one has that was read.
    /// </summary>
    public MeasuredTable Write(string id, string title, TOurs sample, bool all, bool asRead = false, Func<TOurs, object>? walk = null)
    {
        var json = Text(sample);
        var value = asRead ? Ours(json) : (TOurs)copy(Ours(json));
        var peer = JsonSerializer.Deserialize(json, generated)!;
        var newtonsoft = NewtonsoftJson.Read<TNewtonsoft>(json);
        SameJson.Check(title, json, JsonSerializer.SerializeToUtf8Bytes(peer, generated));
        SameJson.Check(title, json, NewtonsoftText(newtonsoft));
        var (output, stream) = (new ArrayBufferWriter<byte>(json.Length * 3), new MemoryStream(json.Length * 3));
        var writer = new Utf8JsonWriter(output);
        List<BenchCase> cases =
        [
            BenchCase.Of(Side.Ours, () => Ours(output, value)),
            BenchCase.Of(Side.Generated, () => ByFramework(output, writer, w => JsonSerializer.Serialize(w, peer, generated))),
            BenchCase.Of(Side.Finished, () => Limits.Copy(output, json)),
        ];
        if (walk is not null)
        {
            cases.Add(BenchCase.Of(Side.Walked, () => walk(value)));
        }

        if (all)
        {
            cases.Insert(1, BenchCase.Of(Side.OursInSerializer, () => ByFramework(output, writer, w => JsonSerializer.Serialize(w, value))));
            cases.Insert(3, BenchCase.Of(Side.Reflection, () => ByFramework(output, writer, w => JsonSerializer.Serialize(w, peer, Reflection))));
            cases.Insert(4, BenchCase.Of(Side.Newtonsoft, () => NewtonsoftJson.Write(stream, newtonsoft)));
        }

        return Turns.Measure(id, title, Side.Generated, cases);
    }

    private static TOurs Ours(byte[] json) => global::Runs.Runtime.Json.Read<TOurs, TCodec>(json, 0, json.Length, ApiLimits.MaxDepth);

    private static ArrayBufferWriter<byte> Ours(ArrayBufferWriter<byte> output, TOurs value)
    {
        output.ResetWrittenCount();
        global::Runs.Runtime.Json.Write<TOurs, TCodec>(output, value, ApiLimits.MaxDepth);
        return output;
    }

    private static ArrayBufferWriter<byte> ByFramework(ArrayBufferWriter<byte> output, Utf8JsonWriter writer, Action<Utf8JsonWriter> write)
    {
        output.ResetWrittenCount();
        writer.Reset();
        write(writer);
        writer.Flush();
        return output;
    }

    private static byte[] NewtonsoftText(TNewtonsoft value)
    {
        var stream = new MemoryStream();
        NewtonsoftJson.Write(stream, value);
        return stream.ToArray();
    }
}
