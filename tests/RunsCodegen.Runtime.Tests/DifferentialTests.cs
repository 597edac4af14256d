using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

/// <summary>What System.Text.Json writes we read as it does, and the other way round.</summary>
public sealed class DifferentialTests
{
    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    private static readonly Gen<double> s_doubles = Gen.OneOf(
        Gen.Double,
        Gen.Long.Select(BitConverter.Int64BitsToDouble),
        Gen.Select(Gen.Int, Gen.Int[0, 6], (digits, decimals) => digits / Math.Pow(10, decimals)),
        Gen.OneOf<double>(0, -0.0, double.MaxValue, double.MinValue, double.Epsilon, 1e21, 1e-7, 9007199254740993, 0.1 + 0.2, 123456789012345.678));

    // Characters of each length in UTF-8, escapes, controls; halves of pairs only where said.
    private static readonly Gen<string> s_strings = Gen.OneOf(
        Gen.String,
        Gen.OneOf<string>("a", "\"", "\\", "/", "\n", "\u0001", "\u007F", "é", "漢", "😀", "\uFFFF", "0123456789abcdef", "\u2028", "<&>")
            .Array[0, 40].Select(string.Concat)).Where(IsWellFormed);

    private static readonly Gen<JsonNode?> s_values = Gen.Recursive<JsonNode?>((depth, value) => depth > 4
        ? Scalar()
        : Gen.OneOf(
            Scalar(),
            value.Array[0, 5].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            Gen.Select(s_strings, value).Array[0, 5].Select(members =>
                (JsonNode?)new JsonObject(members.DistinctBy(member => member.Item1, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Item1, member.Item2?.DeepClone()))))));

    [Fact]
    public void Doubles() => s_doubles.Where(double.IsFinite).Sample(value =>
    {
        var ours = Text.Write<double, DoubleCodec>(value);
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(JsonSerializer.Deserialize<double>(ours)));
        Assert.Equal(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture).Length, ours.Length);
        foreach (var text in new[] { ours, value.ToString("E16", System.Globalization.CultureInfo.InvariantCulture), value.ToString("F20", System.Globalization.CultureInfo.InvariantCulture) })
        {
            Assert.Equal(
                BitConverter.DoubleToInt64Bits(JsonSerializer.Deserialize<double>(text)),
                BitConverter.DoubleToInt64Bits(Text.Read<double, DoubleCodec>(text)));
        }
    });

    [Fact]
    public void Singles() => Gen.Int.Select(BitConverter.Int32BitsToSingle).Where(float.IsFinite).Sample(value =>
    {
        var ours = Text.Write<float, SingleCodec>(value);
        Assert.Equal(value, JsonSerializer.Deserialize<float>(ours));
        foreach (var text in new[] { ours, value.ToString("F12", System.Globalization.CultureInfo.InvariantCulture), value.ToString("F3", System.Globalization.CultureInfo.InvariantCulture) })
        {
            Assert.Equal(JsonSerializer.Deserialize<float>(text), Text.Read<float, SingleCodec>(text));
        }
    });

    [Fact]
    public void Decimals() => Gen.OneOf(Gen.Decimal, Gen.Select(Gen.Long, Gen.Int[0, 20], (digits, scale) => new decimal((int)digits, (int)(digits >> 32), 0, digits < 0, (byte)scale))).Sample(value =>
    {
        var text = JsonSerializer.Serialize(value);
        Assert.Equal(text, Text.Write<decimal, DecimalCodec>(value));
        Assert.Equal(text, Text.Write<decimal, DecimalCodec>(Text.Read<decimal, DecimalCodec>(text)));
    });

    [Fact]
    public void Integers() => Gen.OneOf(Gen.Long, Gen.Long[-1000, 1000], Gen.Int.Select(value => (long)value), Gen.OneOf<long>(long.MinValue, long.MaxValue)).Sample(value =>
    {
        var text = JsonSerializer.Serialize(value);
        Assert.Equal(text, Text.Write<long, Int64Codec>(value));
        Assert.Equal(value, Text.Read<long, Int64Codec>(text));
        Assert.Equal(value, Text.Read<long, Int64Codec>(text + ".000"));
        Assert.Equal(value == (int)value, Refuses(() => Text.Read<int, Int32Codec>(text)) == false);
        Assert.True(JsonAny.Parse(text).TryGetInt64(out var any) && any == value);
    });

    [Fact]
    public void Strings() => s_strings.Sample(value =>
    {
        Assert.Equal(value, Text.Read<string, StringCodec>(JsonSerializer.Serialize(value)));
        Assert.Equal(value, Text.Read<string, StringCodec>(JsonSerializer.Serialize(value, s_relaxed)));
        var ours = Text.Write<string, StringCodec>(value);
        Assert.Equal(value, JsonSerializer.Deserialize<string>(ours));
        Assert.Equal(value, Text.Read<string, StringCodec>(ours));
        Assert.Equal(ours, Text.Write<string, Utf8Codec>(value));
        var map = Text.Read<IReadOnlyDictionary<string, int>, MapCodec<int, Int32Codec>>("{" + JsonSerializer.Serialize(value) + ":1}");
        Assert.Equal(1, map[value]);
    });

    [Fact]
    public void Long_strings_are_not_cut_within_a_pair() => Gen.Select(Gen.Int[0, 3], Gen.Int[500, 2100], Gen.OneOf<string>("😀", "é", "a\"", "漢", "a")).Sample((start, count, unit) =>
    {
        var value = new string('x', start) + string.Concat(Enumerable.Repeat(unit, count));
        Assert.Equal(value, JsonSerializer.Deserialize<string>(Text.Write<string, StringCodec>(value)));
        Assert.Equal(value, Text.Read<string, StringCodec>(Text.Write<string, Utf8Codec>(value)));
    });

    [Fact]
    public void Half_pairs_are_replaced_as_System_Text_Json_replaces_them()
    {
        foreach (var value in new[] { "\uD800", "a\uDC00b", "\uD800\uD800\uDC00", new string('x', 1023) + "\uD83D", "\uD83D\"" })
        {
            var expected = JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(value));
            Assert.Equal(expected, JsonSerializer.Deserialize<string>(Text.Write<string, StringCodec>(value)));
        }
    }

    [Fact]
    public void Values_of_any_shape() => s_values.Sample(value =>
    {
        var compact = value?.ToJsonString() ?? "null";
        var indented = JsonSerializer.Serialize(value, s_indented);
        foreach (var text in new[] { compact, indented })
        {
            var any = JsonAny.Parse(text);
            Assert.True(JsonNode.DeepEquals(value, JsonNode.Parse(any.ToString())));
            Assert.Equal(JsonAny.Parse(compact), any);
            Assert.Equal(JsonAny.Parse(compact).GetHashCode(), any.GetHashCode());
            Assert.Equal(any, JsonAny.From(any.ToJsonElement()));
            var bytes = Encoding.UTF8.GetBytes(text);
            var reader = JsonReader.Rent(bytes, 0, bytes.Length, 64);
            Assert.Equal(text, Encoding.UTF8.GetString(reader.ReadRaw()));
            reader.End();
        }

        Assert.True(JsonNode.DeepEquals(value, JsonNode.Parse(Text.Write<JsonNode?, NodeCodec>(value))));
    });

    private static Gen<JsonNode?> Scalar() => Gen.OneOf(
        Gen.Const((JsonNode?)null),
        Gen.Bool.Select(value => (JsonNode?)JsonValue.Create(value)),
        s_doubles.Where(double.IsFinite).Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.Long.Select(value => (JsonNode?)JsonValue.Create(value)),
        s_strings.Select(value => (JsonNode?)JsonValue.Create(value)));

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) ? 2 : 1)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out _, out _) != OperationStatus.Done)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Refuses(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (JsonFormatException)
        {
            return true;
        }
    }

    private readonly struct Utf8Codec : IJsonCodec<string>
    {
        public static string Read(JsonReader reader) => Encoding.UTF8.GetString(reader.ReadStringUtf8());

        public static void Write(JsonWriter writer, string value) => writer.String(Encoding.UTF8.GetBytes(value));
    }

    // Writes a tree with the methods that emitted code uses.
    private readonly struct NodeCodec : IJsonCodec<JsonNode?>
    {
        public static JsonNode? Read(JsonReader reader) => throw new NotSupportedException();

        public static void Write(JsonWriter writer, JsonNode? value)
        {
            switch (value)
            {
                case JsonObject members:
                    writer.BeginObject();
                    foreach (var (name, member) in members)
                    {
                        writer.NamedMember(name);
                        Write(writer, member);
                    }

                    writer.EndObject();
                    break;
                case JsonArray items:
                    writer.BeginArray();
                    foreach (var item in items)
                    {
                        writer.Item();
                        Write(writer, item);
                    }

                    writer.EndArray();
                    break;
                case null:
                    writer.Null();
                    break;
                case JsonValue scalar when scalar.TryGetValue<string>(out var text):
                    writer.String(text);
                    break;
                case JsonValue scalar when scalar.TryGetValue<bool>(out var flag):
                    writer.Boolean(flag);
                    break;
                case JsonValue scalar when scalar.TryGetValue<long>(out var integer):
                    writer.Int64(integer);
                    break;
                default:
                    writer.Double(value.GetValue<double>());
                    break;
            }
        }
    }
}
