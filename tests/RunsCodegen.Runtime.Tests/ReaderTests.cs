using System.Text;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

public sealed class ReaderTests
{
    [Fact]
    public void A_member_is_found_ahead_and_nothing_is_consumed()
    {
        var reader = Reader("""{"a":{"kind":"inner"},"list":[1,{"kind":"inner"}],"k\u0069nd":"c\u0061t","n":12.50,"b":true,"nothing":null}""");

        Assert.True(reader.TryFindMember("kind"u8, out var kind, out var text));
        Assert.Equal((JsonKind.String, "cat"), (kind, text));
        Assert.True(reader.TryFindMember("n"u8, out kind, out text));
        Assert.Equal((JsonKind.Number, "12.50"), (kind, text));
        Assert.True(reader.TryFindMember("b"u8, out kind, out text));
        Assert.Equal((JsonKind.Boolean, "true"), (kind, text));
        Assert.True(reader.TryFindMember("nothing"u8, out kind, out text));
        Assert.Equal((JsonKind.Null, null), (kind, text));
        Assert.True(reader.TryFindMember("list"u8, out kind, out _));
        Assert.Equal(JsonKind.Array, kind);
        Assert.False(reader.TryFindMember("inner"u8, out _, out _));
        Assert.Equal(0, reader.Position);
        reader.Skip();
        reader.End();
        reader.Return();

        Assert.False(Reader("[]").TryFindMember("kind"u8, out _, out _));
        Assert.False(Reader("{}").TryFindMember("kind"u8, out _, out _));
    }

    [Theory]
    [InlineData("\"plain\"", true)]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t and more than sixteen bytes \\\" of text\"", true)]
    [InlineData("\"\\u00e9 \\ud83d\\ude00\\\"\"", true)]
    [InlineData("\"é\\\"日本\\u0041\"", true)]
    [InlineData("\"\\x\"", false)]
    [InlineData("\"\\u12g4\"", false)]
    [InlineData("\"\\ud83d\"", false)]
    [InlineData("\"é\\ud83d\\u0041\"", false)]
    [InlineData("\"a tab\there\"", false)]
    [InlineData("\"é\there\"", false)]
    [InlineData("\"no end", false)]
    [InlineData("\"no end \\\"", false)]
    [InlineData("\"\\", false)]
    public void A_string_that_is_passed_over_is_checked(string json, bool isRight)
    {
        var reader = Reader(json);
        if (isRight)
        {
            reader.Skip();
            reader.End();
        }
        else
        {
            Assert.Equal("invalid_json", Assert.Throws<JsonFormatException>(reader.Skip).Errors[0].Code);
        }
    }

    [Fact]
    public void Going_back_restores_the_depth()
    {
        var reader = Reader("[[[1]]]", maxDepth: 3);
        for (var i = 0; i < 10; i++)
        {
            var mark = reader.Mark();
            Assert.True(reader.BeginArray());
            Assert.True(reader.BeginArray());
            Assert.Throws<JsonFormatException>(() => reader.ReadString());
            reader.Restore(mark);
        }

        reader.Skip();
        reader.End();
    }

    [Fact]
    public void Going_back_too_often_is_refused()
    {
        var reader = Reader("\"" + new string('x', 100_000) + "\"");
        var exception = Assert.Throws<JsonFormatException>(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                var mark = reader.Mark();
                reader.Skip();
                reader.Restore(mark);
            }
        });
        Assert.Equal("too_complex", exception.Errors[0].Code);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("-1.0", true)]
    [InlineData("12e3", true)]
    [InlineData("1200e-2", true)]
    [InlineData("0e-999999999999999999999", true)]
    [InlineData("1.5", false)]
    [InlineData("12e-1", false)]
    [InlineData("\"1\"", false)]
    public void An_integer_is_seen_ahead(string json, bool expected) => Assert.Equal(expected, Reader(json).PeekIsInteger());

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(1000)]
    [InlineData(5000)]
    public void Skipping_knows_which_bracket_closes(int depth)
    {
        // Every third level an array, so that words of sixty-four differ.
        var open = string.Concat(Enumerable.Range(0, depth).Select(i => i % 3 == 0 ? "[" : "{\"a\":"));
        var close = string.Concat(Enumerable.Range(0, depth).Reverse().Select(i => i % 3 == 0 ? "]" : "}"));
        var good = Reader(open + "1" + close, depth);
        good.Skip();
        good.End();

        for (var wrong = 0; wrong < depth; wrong += 7)
        {
            var text = close.ToCharArray();
            text[wrong] = text[wrong] == ']' ? '}' : ']';
            Assert.Throws<JsonFormatException>(() => Reader(open + "1" + new string(text), depth).Skip());
        }

        Assert.Equal("too_deep", Assert.Throws<JsonFormatException>(() => Reader(open + "1" + close, depth - 1).Skip()).Errors[0].Code);
    }

    [Fact]
    public void Text_that_is_not_utf8_is_refused_with_its_place()
    {
        byte[] text = [.. "[\"a\",\"b"u8, 0xC3, 0x28, .. "\"]"u8];
        var exception = Assert.Throws<JsonFormatException>(() => Json.Read<JsonAny, JsonAnyCodec>(text, 0, text.Length, 9));
        Assert.Equal(("/1", "invalid_json", "is not UTF-8"), (exception.Errors[0].Pointer, exception.Errors[0].Code, exception.Errors[0].Message));
        Assert.Equal(7, exception.BytePosition);
    }

    [Fact]
    public void Nothing_beyond_the_given_length_is_read()
    {
        foreach (var json in new[] { "123", "\"abc", "tru", "nul", "[1", "{\"a\":1", "{\"a\"", "1.", "-", "\"a\\", "\"a\\u00" })
        {
            var bytes = Encoding.UTF8.GetBytes(json + "45\"e:l}]41,\"0041\"");
            if (json == "123")
            {
                Assert.Equal(123, Json.Read<int, Int32Codec>(bytes, 0, 3, 9));
            }
            else
            {
                Assert.Throws<JsonFormatException>(() => Json.Read<JsonAny, JsonAnyCodec>(bytes, 0, json.Length, 9));
            }
        }
    }

    [Fact]
    public void Every_cut_of_a_text_is_refused_and_located()
    {
        var text = Encoding.UTF8.GetBytes("""{"id":"j1\u00e9","owner":null,"cost":1.5e3,"tags":["aé","b"],"labels":{"x":[true,false,{"y":null}]},"other":[]}""");
        for (var length = 0; length < text.Length; length++)
        {
            var exception = Assert.Throws<JsonFormatException>(() => Json.Read<Job, JobJson>(text, 0, length, 9));
            Assert.InRange(exception.BytePosition, 0, length);
            Assert.True(exception.IsLocated);
        }

        Assert.Equal("j1é", Json.Read<Job, JobJson>(text, 0, text.Length, 9).Id);
    }

    [Fact]
    public void Every_changed_byte_is_read_as_by_System_Text_Json_or_refused_by_both()
    {
        var text = Encoding.UTF8.GetBytes("""{"a":[1,-2.5e+3,"x\n\u0041é",true,null],"b\"":{"c":false}}""");
        for (var i = 0; i < text.Length; i++)
        {
            for (var value = 0; value < 256; value++)
            {
                var changed = (byte[])text.Clone();
                changed[i] = (byte)value;
                Assert.Equal(IsJson(changed), IsJsonHere(changed));
            }
        }
    }

    // System.Text.Json lets half surrogates in escapes pass until they are read.
    private static bool IsJson(byte[] text)
    {
        try
        {
            using var document = System.Text.Json.JsonDocument.Parse(text);
            Walk(document.RootElement);
            return true;
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void Walk(System.Text.Json.JsonElement element)
    {
        switch (element.ValueKind)
        {
            case System.Text.Json.JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    Walk(member.Value);
                }

                break;
            case System.Text.Json.JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Walk(item);
                }

                break;
            case System.Text.Json.JsonValueKind.String:
                _ = element.GetString();
                break;
        }
    }

    private static bool IsJsonHere(byte[] text)
    {
        try
        {
            _ = Json.Read<JsonAny, JsonAnyCodec>(text, 0, text.Length, 64);
            return true;
        }
        catch (JsonFormatException)
        {
            return false;
        }
    }

    private static JsonReader Reader(string json, int maxDepth = 64)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return JsonReader.Rent(bytes, 0, bytes.Length, maxDepth);
    }
}
