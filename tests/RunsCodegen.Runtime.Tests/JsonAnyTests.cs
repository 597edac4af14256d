using System.Text;
using System.Text.Json;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

public sealed class JsonAnyTests
{
    [Theory]
    [InlineData("null", JsonKind.Null)]
    [InlineData("true", JsonKind.Boolean)]
    [InlineData("false", JsonKind.Boolean)]
    [InlineData("0", JsonKind.Number)]
    [InlineData("-0", JsonKind.Number)]
    [InlineData("1.50", JsonKind.Number)]
    [InlineData("12345678", JsonKind.Number)]
    [InlineData("123456789", JsonKind.Number)]
    [InlineData("-9223372036854775808", JsonKind.Number)]
    [InlineData("9223372036854775808", JsonKind.Number)]
    [InlineData("1.0000000000000000000000001e-1000", JsonKind.Number)]
    [InlineData("\"\"", JsonKind.String)]
    [InlineData("\"a\\\"é😀\"", JsonKind.String)]
    [InlineData("[ ]", JsonKind.Array)]
    [InlineData("{ \"a\" : [1] }", JsonKind.Object)]
    public void A_value_is_kept_as_it_was_written(string json, JsonKind kind)
    {
        var value = JsonAny.Parse(json);

        Assert.Equal(kind, value.Kind);
        Assert.Equal(json, value.ToString());
        Assert.Equal(json, Encoding.UTF8.GetString(value.RawUtf8));
        Assert.Equal(json, Text.Write<JsonAny, JsonAnyCodec>(value));
        Assert.Equal(value, JsonAny.From(value.ToJsonElement()));
    }

    [Fact]
    public void Scalars_are_taken_out_and_put_in()
    {
        Assert.True(JsonAny.FromInt64(long.MinValue).TryGetInt64(out var integer) && integer == long.MinValue);
        Assert.True(JsonAny.Parse("1.0").TryGetInt64(out integer) && integer == 1);
        Assert.True(JsonAny.Parse("123456789012345.0").TryGetInt64(out integer) && integer == 123456789012345);
        Assert.False(JsonAny.Parse("1.5").TryGetInt64(out _));
        Assert.False(JsonAny.Parse("9223372036854775808").TryGetInt64(out _));
        Assert.False(JsonAny.Parse("\"1\"").TryGetInt64(out _));
        Assert.True(JsonAny.FromDouble(0.1).TryGetDouble(out var number) && number == 0.1);
        Assert.True(JsonAny.FromInt64(5).TryGetDouble(out number) && number == 5);
        Assert.False(JsonAny.Parse("1e400").TryGetDouble(out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonAny.FromDouble(double.NaN));
        Assert.True(JsonAny.FromString("x").TryGetString(out var text) && text is "x");
        Assert.False(JsonAny.Null.TryGetString(out _));
        Assert.True(JsonAny.FromBoolean(false).TryGetBoolean(out var flag) && !flag);
        Assert.True(JsonAny.FromBoolean(true).TryGetBoolean(out flag) && flag);
        Assert.False(JsonAny.Null.TryGetBoolean(out _));
        Assert.Equal(default, JsonAny.From(default(JsonElement)));
        Assert.Equal(JsonAny.Null, JsonAny.Parse(" null "));
    }

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("100", "1e2")]
    [InlineData("0", "-0.0")]
    [InlineData("0.1e-20", "1e-21")]
    [InlineData("123456789", "123456789.0")]
    [InlineData("{\"a\":1,\"b\":[2,{}]}", " { \"b\" : [ 2.0 , { } ] , \"\\u0061\" : 1 } ")]
    [InlineData("{\"a\":2}", "{\"a\":1,\"a\":2}")]
    [InlineData("{\"c\":1,\"b\":{\"y\":1,\"x\":2},\"a\":3}", "{\"a\":3,\"b\":{\"x\":2,\"y\":1},\"c\":1}")]
    [InlineData("[\"\\u00e9\"]", "[\"é\"]")]
    public void Values_that_mean_the_same_are_equal(string left, string right)
    {
        Assert.Equal(JsonAny.Parse(left), JsonAny.Parse(right));
        Assert.True(JsonAny.Parse(left) == JsonAny.Parse(right));
        Assert.Equal(JsonAny.Parse(left).GetHashCode(), JsonAny.Parse(right).GetHashCode());
    }

    [Theory]
    [InlineData("1", "\"1\"")]
    [InlineData("1", "-1")]
    [InlineData("1", "10")]
    [InlineData("0", "null")]
    [InlineData("true", "false")]
    [InlineData("false", "null")]
    [InlineData("\"a\"", "\"b\"")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[]", "{}")]
    [InlineData("[12]", "[1,2]")]
    [InlineData("[\"a,b\"]", "[\"a\",\"b\"]")]
    [InlineData("{\"a\":1}", "{\"a\":2}")]
    [InlineData("{\"a\":\"\\\",\\\"b\\\":\\\"\"}", "{\"a\":\"\",\"b\":\"\"}")]
    [InlineData("9007199254740993", "9007199254740992")]
    public void Values_that_differ_are_not_equal(string left, string right) =>
        Assert.True(JsonAny.Parse(left) != JsonAny.Parse(right));

    [Fact]
    public void Absent_null_and_a_value_are_three_things()
    {
        Optional<string?> absent = default;
        Optional<string?> nothing = null;
        Optional<string?> something = "x";

        Assert.False(absent.HasValue);
        Assert.True(nothing.HasValue);
        Assert.Equal("x", something.Value);
        Assert.Throws<InvalidOperationException>(() => absent.Value);
        Assert.Equal("y", absent.GetValueOrDefault("y"));
        Assert.Null(nothing.GetValueOrDefault("y"));
        Assert.NotEqual(absent, nothing);
        Assert.NotEqual(nothing, something);
        Assert.True(something == new Optional<string?>("x") && absent == Optional<string?>.Absent && absent != nothing);
        Assert.Equal(["", "null", "x"], new[] { absent, nothing, something }.Select(one => one.ToString()).ToArray());
    }
}
