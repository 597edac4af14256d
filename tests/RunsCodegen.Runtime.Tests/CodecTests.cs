using System.Globalization;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

public sealed class CodecTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("1.0", 1)]
    [InlineData("1e2", 100)]
    [InlineData("12300E-2", 123)]
    [InlineData("0.5e1", 5)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("2147483647.000000000000000000000000", int.MaxValue)]
    public void Int32(string json, int value) => Assert.Equal(value, Text.Read<int, Int32Codec>(json));

    [Theory]
    [InlineData("2147483648", "out_of_range")]
    [InlineData("-2147483649", "out_of_range")]
    [InlineData("1e10", "out_of_range")]
    [InlineData("99999999999999999999", "out_of_range")]
    [InlineData("1e999999999999", "out_of_range")]
    [InlineData("1e18446744073709551616", "out_of_range")]
    [InlineData("1.5", "invalid_type")]
    [InlineData("1e-1", "invalid_type")]
    [InlineData("\"1\"", "invalid_type")]
    [InlineData("true", "invalid_type")]
    [InlineData("01", "invalid_json")]
    [InlineData("+1", "invalid_json")]
    [InlineData("1.", "invalid_json")]
    [InlineData(".5", "invalid_json")]
    [InlineData("-", "invalid_json")]
    [InlineData("1e", "invalid_json")]
    [InlineData("1e+", "invalid_json")]
    [InlineData("0x1", "invalid_json")]
    [InlineData("1 2", "invalid_json")]
    public void Int32_refused(string json, string code) => Assert.Equal(code, Text.Refused<int, Int32Codec>(json).Code);

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("999999999999999999", 999999999999999999)]
    [InlineData("1000000000000000000", 1000000000000000000)]
    [InlineData("9.223372036854775807e18", long.MaxValue)]
    [InlineData("0e99999999999999999999", 0)]
    public void Int64(string json, long value)
    {
        Assert.Equal(value, Text.Read<long, Int64Codec>(json));
        Assert.Equal(value, Text.Read<long, Int64StringCodec>(json));
    }

    [Theory]
    [InlineData("9223372036854775808", "out_of_range")]
    [InlineData("-9223372036854775809", "out_of_range")]
    [InlineData("9223372036854775807.1", "invalid_type")]
    public void Int64_refused(string json, string code) => Assert.Equal(code, Text.Refused<long, Int64Codec>(json).Code);

    [Fact]
    public void Int64_in_a_string()
    {
        Assert.Equal(-5, Text.Read<long, Int64StringCodec>("\"-5\""));
        Assert.Equal(5, Text.Read<long, Int64StringCodec>("\"\\u0035\""));
        Assert.Equal("\"-9223372036854775808\"", Text.Write<long, Int64StringCodec>(long.MinValue));
        foreach (var wrong in new[] { "\"\"", "\" 1\"", "\"1 \"", "\"+1\"", "\"1.0\"", "\"9223372036854775808\"", "\"x\"" })
        {
            Assert.Equal("invalid_format", Text.Refused<long, Int64StringCodec>(wrong).Code);
        }
    }

    [Fact]
    public void Numbers_that_may_be_strings()
    {
        Assert.Equal(-5, Text.Read<int, Int32NumberOrString>("\"-5\""));
        Assert.Equal(5, Text.Read<int, Int32NumberOrString>("5"));
        Assert.Equal(9_007_199_254_740_993, Text.Read<long, Int64NumberOrString>("\"9007199254740993\""));
        Assert.Equal(12.50m, Text.Read<decimal, DecimalNumberOrString>("\"12.50\""));
        Assert.Equal(1.5e3, Text.Read<double, DoubleNumberOrString>("\"1.5e3\""));
        Assert.Equal("5", Text.Write<int, Int32NumberOrString>(5));
        foreach (var wrong in new[] { "\"\"", "\" 1\"", "\"1 \"", "\"+1\"", "\"NaN\"", "\"1e999\"", "\"x\"" })
        {
            Assert.Equal("invalid_format", Text.Refused<double, DoubleNumberOrString>(wrong).Code);
        }
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    public void A_number_that_does_not_fit_is_refused(string json)
    {
        Assert.Equal("out_of_range", Text.Refused<double, DoubleCodec>(json).Code);
        Assert.Equal("out_of_range", Text.Refused<float, SingleCodec>(json).Code);
        Assert.Equal("out_of_range", Text.Refused<float, SingleCodec>("1e39").Code);
        Assert.Equal("out_of_range", Text.Refused<decimal, DecimalCodec>(json).Code);
    }

    [Theory]
    [InlineData("0.1", 0.1)]
    [InlineData("-0.0", -0.0)]
    [InlineData("5e-324", 5e-324)]
    [InlineData("1e-400", 0)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("9007199254740993", 9007199254740992.0)]
    [InlineData("123456789012345678", 123456789012345678.0)]
    [InlineData("0.000000000000000001", 1e-18)]
    public void Doubles(string json, double value)
    {
        var read = Text.Read<double, DoubleCodec>(json);
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(read));
    }

    [Fact]
    public void Small_numbers_with_many_decimals_are_rounded_once()
    {
        for (var digits = 1; digits < 5000; digits += 7)
        {
            for (var decimals = 9; decimals < 20; decimals++)
            {
                var text = "0." + digits.ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0');
                Assert.Equal(float.Parse(text, CultureInfo.InvariantCulture), Text.Read<float, SingleCodec>(text));
                Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), Text.Read<double, DoubleCodec>(text));
            }
        }

        Assert.Equal(9.999999999999999999m, Text.Read<decimal, DecimalCodec>("9.999999999999999999"));
        Assert.Equal(10, Text.Read<double, DoubleCodec>("9.9999999999999999999"));
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(12.25, "12.25")]
    [InlineData(-1234.005, "-1234.005")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(1e20, "1E+20")]
    [InlineData(999999999999.999, "999999999999.999")]
    public void Doubles_are_written_short(double value, string json) => Assert.Equal(json, Text.Write<double, DoubleCodec>(value));

    [Fact]
    public void Decimals_keep_their_digits()
    {
        foreach (var json in new[] { "1.50", "0.00", "79228162514264337593543950335", "-0.0000000000000000000000000001", "123456789012345678.9" })
        {
            Assert.Equal(json, Text.Write<decimal, DecimalCodec>(Text.Read<decimal, DecimalCodec>(json)));
        }

        Assert.Equal(120m, Text.Read<decimal, DecimalCodec>("1.2e2"));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_finite_is_not_written(double value)
    {
        var error = Assert.Throws<JsonFormatException>(() => Text.Write<IReadOnlyList<Job>, ListCodec<Job, JobJson>>([new Job { Id = "a", Owner = null, Cost = 1 }, new Job { Id = "b", Owner = null, Cost = value }])).Errors[0];
        Assert.Equal(("/1/cost", "out_of_range"), (error.Pointer, error.Code));
        Assert.Throws<JsonFormatException>(() => Text.Write<float, SingleCodec>((float)value));
    }

    [Theory]
    [InlineData("2026-05-17T08:30:00Z", "2026-05-17T08:30:00.0000000+00:00", "2026-05-17T08:30:00Z")]
    [InlineData("2026-05-17t08:30:00z", "2026-05-17T08:30:00.0000000+00:00", "2026-05-17T08:30:00Z")]
    [InlineData("2026-05-17T08:30:00-00:00", "2026-05-17T08:30:00.0000000+00:00", "2026-05-17T08:30:00Z")]
    [InlineData("2026-05-17T08:30:00.1Z", "2026-05-17T08:30:00.1000000+00:00", "2026-05-17T08:30:00.1Z")]
    [InlineData("2026-05-17T08:30:00.123456789Z", "2026-05-17T08:30:00.1234567+00:00", "2026-05-17T08:30:00.1234567Z")]
    [InlineData("2026-05-17T08:30:59.000+05:45", "2026-05-17T08:30:59.0000000+05:45", "2026-05-17T08:30:59+05:45")]
    [InlineData("2026-05-17T08:30:00-03:30", "2026-05-17T08:30:00.0000000-03:30", "2026-05-17T08:30:00-03:30")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("2024-02-29T00:00:00+14:00", "2024-02-29T00:00:00.0000000+14:00", "2024-02-29T00:00:00+14:00")]
    [InlineData("2024-02-29T00:00:00+23:59", "2024-02-28T00:01:00.0000000+00:00", "2024-02-28T00:01:00Z")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.9999999+00:00", "2016-12-31T23:59:59.9999999Z")]
    [InlineData("2016-12-31T15:59:60.5-08:00", "2016-12-31T15:59:59.9999999-08:00", "2016-12-31T15:59:59.9999999-08:00")]
    [InlineData("2026\\u002D05-17T08:30:00Z", "2026-05-17T08:30:00.0000000+00:00", "2026-05-17T08:30:00Z")]
    public void Dates_with_time(string text, string value, string written)
    {
        var read = Text.Read<DateTimeOffset, DateTimeOffsetCodec>("\"" + text + "\"");
        Assert.Equal(value, read.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal("\"" + written + "\"", Text.Write<DateTimeOffset, DateTimeOffsetCodec>(read));
    }

    [Theory]
    [InlineData("2026-05-17T08:30:00")]
    [InlineData("2026-05-17 08:30:00Z")]
    [InlineData("2026-05-17")]
    [InlineData("2026-05-17T08:30Z")]
    [InlineData("2026-05-17T08:30:00.Z")]
    [InlineData("2026-05-17T08:30:00+0200")]
    [InlineData("2026-05-17T08:30:00+24:00")]
    [InlineData("2026-05-17T08:30:00+02:60")]
    [InlineData("2026-05-17T24:00:00Z")]
    [InlineData("2026-05-17T08:60:00Z")]
    [InlineData("2026-05-17T08:30:61Z")]
    [InlineData("2026-05-17T08:30:60Z")]
    [InlineData("2026-02-29T08:30:00Z")]
    [InlineData("2026-13-01T08:30:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("26-05-17T08:30:00Z")]
    [InlineData("2026-5-17T08:30:00Z0")]
    [InlineData("2026-05-17T08:30:00ZZ")]
    [InlineData(" 2026-05-17T08:30:00Z")]
    [InlineData("")]
    public void Dates_with_time_refused(string text) =>
        Assert.Equal("invalid_format", Text.Refused<DateTimeOffset, DateTimeOffsetCodec>("\"" + text + "\"").Code);

    [Fact]
    public void Dates_and_times_of_day()
    {
        Assert.Equal(new DateOnly(2024, 2, 29), Text.Read<DateOnly, DateOnlyCodec>("\"2024-02-29\""));
        Assert.Equal("\"0033-04-05\"", Text.Write<DateOnly, DateOnlyCodec>(new DateOnly(33, 4, 5)));
        Assert.Equal(new TimeOnly(8, 30, 1, 500), Text.Read<TimeOnly, TimeOnlyCodec>("\"08:30:01.5\""));
        Assert.Equal(new TimeOnly(8, 30, 1), Text.Read<TimeOnly, TimeOnlyCodec>("\"08:30:01Z\""));
        Assert.Equal("\"23:59:59.9999999\"", Text.Write<TimeOnly, TimeOnlyCodec>(TimeOnly.MaxValue));
        Assert.Equal("\"00:00:00\"", Text.Write<TimeOnly, TimeOnlyCodec>(default));
        foreach (var wrong in new[] { "2023-02-29", "2024-2-29", "2024-02-29T", "" })
        {
            Assert.Equal("invalid_format", Text.Refused<DateOnly, DateOnlyCodec>("\"" + wrong + "\"").Code);
        }

        foreach (var wrong in new[] { "8:30:00", "08:30", "24:00:00", "08:30:00+01:00", "23:59:60", "08:30:00x", "" })
        {
            Assert.Equal("invalid_format", Text.Refused<TimeOnly, TimeOnlyCodec>("\"" + wrong + "\"").Code);
        }
    }

    [Theory]
    [InlineData("PT0S", "00:00:00", "PT0S")]
    [InlineData("P1D", "1.00:00:00", "P1D")]
    [InlineData("P2W", "14.00:00:00", "P14D")]
    [InlineData("P0Y0M1DT1H", "1.01:00:00", "P1DT1H")]
    [InlineData("PT36H", "1.12:00:00", "P1DT12H")]
    [InlineData("PT1.5S", "00:00:01.5000000", "PT1.5S")]
    [InlineData("PT0,25S", "00:00:00.2500000", "PT0.25S")]
    [InlineData("-PT1M", "-00:01:00", "-PT1M")]
    [InlineData("P10675199DT2H48M5.4775807S", "10675199.02:48:05.4775807", "P10675199DT2H48M5.4775807S")]
    [InlineData("-P10675199DT2H48M5.4775808S", "-10675199.02:48:05.4775808", "-P10675199DT2H48M5.4775808S")]
    public void Durations(string text, string value, string written)
    {
        var read = Text.Read<TimeSpan, TimeSpanCodec>("\"" + text + "\"");
        Assert.Equal(value, read.ToString("c", CultureInfo.InvariantCulture));
        Assert.Equal("\"" + written + "\"", Text.Write<TimeSpan, TimeSpanCodec>(read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("1D")]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("PT1D")]
    [InlineData("P1H")]
    [InlineData("PT1S1M")]
    [InlineData("PT1.S")]
    [InlineData("PT1.5M")]
    [InlineData("P1.5D")]
    [InlineData("PTS")]
    [InlineData("PT1")]
    [InlineData("P1DP")]
    [InlineData("P10675200D")]
    [InlineData("P99999999999999999999999999D")]
    public void Durations_refused(string text) =>
        Assert.Equal("invalid_format", Text.Refused<TimeSpan, TimeSpanCodec>("\"" + text + "\"").Code);

    [Fact]
    public void Uuids_and_uris()
    {
        var guid = Text.Read<Guid, GuidCodec>("\"0191D2A4-8e1b-7c3f-9a55-2f6b8c0d1e2f\"");
        Assert.Equal("\"0191d2a4-8e1b-7c3f-9a55-2f6b8c0d1e2f\"", Text.Write<Guid, GuidCodec>(guid));
        foreach (var wrong in new[] { "", "0191d2a48e1b7c3f9a552f6b8c0d1e2f", "{0191d2a4-8e1b-7c3f-9a55-2f6b8c0d1e2f}", "0191d2a4-8e1b-7c3f-9a55-2f6b8c0d1e2g", "0191d2a4-8e1b-7c3f-9a55-2f6b8c0d1e2f " })
        {
            Assert.Equal("invalid_format", Text.Refused<Guid, GuidCodec>("\"" + wrong + "\"").Code);
        }

        Assert.Equal("\"../a b?x=%20\"", Text.Write<Uri, UriCodec>(Text.Read<Uri, UriCodec>("\"../a b?x=%20\"")));
        Assert.Equal("\"http://EXAMPLE.com/%7Ea\"", Text.Write<Uri, UriCodec>(Text.Read<Uri, UriCodec>("\"http://EXAMPLE.com/%7Ea\"")));
        Assert.Equal("invalid_format", Text.Refused<Uri, UriCodec>("\"http://\"").Code);
    }

    [Fact]
    public void Bytes()
    {
        foreach (var length in new[] { 0, 1, 2, 3, 3071, 3072, 3073, 10_000 })
        {
            var bytes = Enumerable.Range(0, length).Select(i => (byte)(i * 7)).ToArray();
            var json = "\"" + Convert.ToBase64String(bytes) + "\"";
            Assert.Equal(json, Text.Write<byte[], BytesCodec>(bytes));
            Assert.Equal(bytes, Text.Read<byte[], BytesCodec>(json));
            Assert.Equal(bytes, Text.Read<byte[], BytesCodec>(json.Replace("/", "\\/", StringComparison.Ordinal)));
        }

        foreach (var wrong in new[] { "A", "AA", "AAA", "AA=A", "A-_A", "AAAA=" })
        {
            Assert.Equal("invalid_format", Text.Refused<byte[], BytesCodec>("\"" + wrong + "\"").Code);
        }
    }

    [Fact]
    public void Lists_and_maps()
    {
        var list = Text.Read<IReadOnlyList<int?>, ListCodec<int?, NullableCodec<int, Int32Codec>>>("[" + string.Join(",", Enumerable.Range(0, 1000)) + ",null]");
        Assert.Equal(1001, list.Count);
        Assert.Equal(999, list[999]);
        Assert.Null(list[1000]);
        Assert.Equal("[1,null]", Text.Write<IReadOnlyList<int?>, ListCodec<int?, NullableCodec<int, Int32Codec>>>(new List<int?> { 1, null }));
        foreach (var wrong in new[] { "[1,]", "[,1]", "[1 2]", "[1}", "[", "[1", "{}" })
        {
            _ = Text.Refused<IReadOnlyList<int>, ListCodec<int, Int32Codec>>(wrong);
        }

        foreach (var count in new[] { 3, 8, 9, 500 })
        {
            var members = Enumerable.Range(0, count).Select(i => $"\"k{i}\":{i}").ToList();
            members.Add("\"k1\":-1");
            var map = Text.Read<IReadOnlyDictionary<string, int>, MapCodec<int, Int32Codec>>("{" + string.Join(",", members) + "}");
            Assert.Equal(count, map.Count);
            Assert.Equal(-1, map["k1"]);
            Assert.True(map.TryGetValue("k2", out var two) && two == 2);
            Assert.False(map.TryGetValue("k", out _));
            Assert.Throws<KeyNotFoundException>(() => map["none"]);
            Assert.Equal(Enumerable.Range(0, count).Select(i => $"k{i}").ToArray(), map.Keys.ToArray());
            Assert.Equal(map.Values, map.Select(member => member.Value));
            Assert.StartsWith("{\"k0\":0,\"k1\":-1,\"k2\":2", Text.Write<IReadOnlyDictionary<string, int>, MapCodec<int, Int32Codec>>(map), StringComparison.Ordinal);
        }

        Assert.Equal("{\"a\\\"\":1}", Text.Write<IReadOnlyDictionary<string, int>, MapCodec<int, Int32Codec>>(new Dictionary<string, int>(StringComparer.Ordinal) { ["a\""] = 1 }));
        Assert.Empty(Text.Read<IReadOnlyDictionary<string, int>, MapCodec<int, Int32Codec>>("{}"));
    }
}
