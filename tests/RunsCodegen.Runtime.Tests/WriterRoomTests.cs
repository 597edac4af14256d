using System.Buffers;
using System.Globalization;
using System.Text;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

/// <summary>What is written without looking at bounds: the right text, and nothing outside of the memory that was given.</summary>
public sealed class WriterRoomTests
{
    // Escapes, characters of each length in UTF-8, and some whose lower half alone would be plain or an escape.
    private static readonly string[] Specials =
        ["", "\"", "\\", "\n", "\u0000", "\u001F", "\u007F", "\u0080", "é", "\u0141", "\u0122", "\u0800", "あ", "\u8041", "\uFF41", "\uFFFF", "😀", "\n\n", "éあ😀"];

    [Fact]
    public void Strings_of_each_length_with_something_at_each_place()
    {
        for (var length = 0; length <= 70; length++)
        {
            for (var place = 0; place <= length; place++)
            {
                foreach (var special in Specials)
                {
                    var text = Filler(length).Insert(place, special);
                    Assert.Equal($"{{{Quoted(text)}:{Quoted(text)},\"a\":{Quoted(text)}}}", Written(0, writer =>
                    {
                        writer.BeginObject();
                        writer.NamedMember(text);
                        writer.String(text);
                        writer.StringMember(",\"a\":"u8, text);
                        writer.EndObject();
                    }));
                }
            }
        }
    }

    [Theory]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(5000)]
    public void Long_strings_with_something_around_each_cut(int length)
    {
        foreach (var special in Specials)
        {
            foreach (var place in new[] { 0, 510, 511, 512, 513, 1022, 1023, 1024, 1025, length - 1, length }.Where(p => p <= length))
            {
                var text = Filler(length).Insert(place, special);
                Assert.Equal(Quoted(text), Written(100, writer => writer.String(text)));
            }
        }
    }

    [Fact]
    public void Each_kind_of_value_at_each_distance_from_the_end()
    {
        (string Json, Action<JsonWriter> Write)[] kinds =
        [
            ("""{"a":true,"b":false,"c":false}""", Members(w => w.BooleanMember(",\"a\":"u8, true), w => w.BooleanMember(",\"b\":"u8, false), w => w.OptionalBooleanMember(",\"c\":"u8, (bool?)false))),
            ("""{"a":0,"b":-9223372036854775808,"c":9223372036854775807,"d":10}""", Members(
                w => w.Int64Member(",\"a\":"u8, 0), w => w.Int64Member(",\"b\":"u8, long.MinValue), w => w.OptionalInt64Member(",\"c\":"u8, long.MaxValue), w => w.OptionalInt64Member(",\"d\":"u8, (int?)10))),
            ("""{"a":0.125,"b":-2.2250738585072014E-308,"c":-999999999999.999}""", Members(
                w => w.DoubleMember(",\"a\":"u8, 0.125), w => w.DoubleMember(",\"b\":"u8, -2.2250738585072014E-308), w => w.OptionalDoubleMember(",\"c\":"u8, -999999999999.999))),
            ("""{"a":"2026-05-17T08:30:00.1234567+02:00","b":"0001-01-01T00:00:00Z"}""", Members(
                w => w.DateTimeOffsetMember(",\"a\":"u8, new DateTimeOffset(2026, 5, 17, 8, 30, 0, TimeSpan.FromHours(2)).AddTicks(1234567)), w => w.OptionalDateTimeOffsetMember(",\"b\":"u8, (DateTimeOffset?)default(DateTimeOffset)))),
            ("""{"a":{},"b":[],"c":[1.5,12345678,null]}""", Members(
                w => Members()(Named(w, "a")), w => Items()(Named(w, "b")), w => Items(JsonAny.Parse("1.5"), JsonAny.Parse("12345678"), default)(Named(w, "c")))),
            ("""{"":"","a\n":"é","ab":"abcdefghijklmnopqrst"}""", Members(
                w => Named(w, "").String(""), w => Named(w, "a\n").String("é"), w => Named(w, "ab").String("abcdefghijklmnopqrst"))),
        ];
        foreach (var (json, write) in kinds)
        {
            for (var left = 0; left <= json.Length + 40; left++)
            {
                Assert.Equal(json, Written(left, write));
            }
        }
    }

    [Fact]
    public void What_is_absent_takes_no_comma() => Assert.Equal("""{"b":1,"c":"d"}""", Written(0, Members(
        w => w.OptionalStringMember(",\"a\":"u8, (string?)null),
        w => w.OptionalBooleanMember(",\"a\":"u8, (bool?)null),
        w => w.OptionalInt64Member(",\"a\":"u8, (long?)null),
        w => w.OptionalDoubleMember(",\"a\":"u8, (double?)null),
        w => w.OptionalDateTimeOffsetMember(",\"a\":"u8, (DateTimeOffset?)null),
        w => w.OptionalInt64Member(",\"b\":"u8, 1L),
        w => w.OptionalStringMember(",\"c\":"u8, "d"))));

    [Fact]
    public void An_error_says_in_which_member_it_is()
    {
        var exception = Assert.Throws<JsonFormatException>(() => Json.Write<double, TwoNumbers>(new ArrayBufferWriter<byte>(), double.NaN, 9));
        Assert.Equal("/second", Assert.Single(exception.Errors).Pointer);
    }

    [Fact]
    public void Integers_of_each_length()
    {
        var power = 1L;
        for (var digits = 1; digits <= 18; digits++, power *= 10)
        {
            foreach (var value in new[] { power - 1, power, power + 1, -power, 1 - power })
            {
                Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Written(digits, writer => writer.Int64(value)));
            }
        }
    }

    [Fact]
    public void Fractions_of_a_second_of_each_length()
    {
        foreach (var ticks in new[] { 0, 1, 10, 99, 100, 1000, 9999, 10_000, 10_001, 100_000, 990_000, 1_000_000, 9_000_000, 9_999_999, 1_230_000, 1_234_000, 1_234_500, 1_234_560 })
        {
            var value = new DateTimeOffset(1999, 12, 31, 23, 59, 59, TimeSpan.FromMinutes(-90)).AddTicks(ticks);
            Assert.Equal(value.ToString("'\"'yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz'\"'", CultureInfo.InvariantCulture), Written(0, writer => writer.DateTime(value)));
        }
    }

    private static string Filler(int length) => string.Create(length, 0, static (text, _) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)('a' + (i % 26));
        }
    });

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static Action<JsonWriter> Members(params Action<JsonWriter>[] members) => writer =>
    {
        writer.BeginObject();
        Array.ForEach(members, m => m(writer));
        writer.EndObject();
    };

    private static Action<JsonWriter> Items(params JsonAny[] items) => writer => ListCodec<JsonAny, JsonAnyCodec>.Write(writer, items);

    private static JsonWriter Named(JsonWriter writer, string name)
    {
        writer.NamedMember(name);
        return writer;
    }

    // What is written when so many bytes are left of the memory that was given first.
    private static string Written(int left, Action<JsonWriter> write)
    {
        var output = new GuardedOutput();
        var writer = JsonWriter.Rent(output, 9);
        var before = new byte[4096 - left];
        writer.Raw(before);
        write(writer);
        writer.Flush();
        writer.Return();
        return Encoding.UTF8.GetString(output.Finished()[before.Length..]);
    }

    private readonly struct TwoNumbers : IJsonCodec<double>
    {
        public static double Read(JsonReader reader) => throw new NotSupportedException();

        public static void Write(JsonWriter writer, double value)
        {
            writer.BeginObject();
            writer.DoubleMember(",\"first\":"u8, 1.5);
            writer.DoubleMember(",\"second\":"u8, value);
            writer.EndObject();
        }
    }

    // Hands out exactly what is asked for, and looks after what lies around it.
    private sealed class GuardedOutput : IBufferWriter<byte>
    {
        private const int Fence = 64;

        private readonly List<byte> _written = [];
        private byte[] _current = [];

        public void Advance(int count)
        {
            Assert.InRange(count, 0, _current.Length - (2 * Fence));
            Check();
            _written.AddRange(_current.AsSpan(Fence, count));
        }

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            Check();
            _current = new byte[sizeHint + (2 * Fence)];
            _current.AsSpan().Fill(0xA5);
            return _current.AsMemory(Fence, sizeHint);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public byte[] Finished()
        {
            Check();
            return [.. _written];
        }

        private void Check()
        {
            if (_current.Length > 0)
            {
                Assert.False(_current.AsSpan(0, Fence).ContainsAnyExcept((byte)0xA5), "written before the memory");
                Assert.False(_current.AsSpan(_current.Length - Fence).ContainsAnyExcept((byte)0xA5), "written behind the memory");
            }
        }
    }
}
