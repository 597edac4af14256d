using System.Text.Json;

namespace RunsCodegen.Reading.Tests;

public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("yes", "\"yes\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("n", "\"n\"")]
    [InlineData("2026-01-02", "\"2026-01-02\"")]
    [InlineData("2026-01-02T03:04:05Z", "\"2026-01-02T03:04:05Z\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("0b101", "\"0b101\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("-.Inf", "\"-.Inf\"")]
    [InlineData(".nan", "\".nan\"")]
    [InlineData("'1'", "\"1\"")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("!!str 1", "\"1\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("1e", "\"1e\"")]
    [InlineData("0x", "\"0x\"")]
    [InlineData("0o8", "\"0o8\"")]
    [InlineData(".", "\".\"")]
    [InlineData("+", "\"+\"")]
    [InlineData("\"\\uD83D\\uDE00\"", "\"😀\"")]
    [InlineData("1", "1")]
    [InlineData("1.10", "1.10")]
    [InlineData("-0", "-0")]
    [InlineData("+12", "12")]
    [InlineData("012", "12")]
    [InlineData("00", "0")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e3", "1e3")]
    [InlineData("1.5E-3", "1.5E-3")]
    [InlineData("0o17", "15")]
    [InlineData("0x1F", "31")]
    [InlineData("0xff", "255")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("true", "true")]
    [InlineData("False", "false")]
    [InlineData("null", "null")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("Null", "null")]
    public void A_scalar_is_what_the_core_schema_says(string yaml, string json)
    {
        var (schema, _) = Spec.Schema($"type: string\ndefault: {yaml}");

        var value = schema.Annotations.Default!.Value;
        Assert.Equal(json, value.ValueKind is JsonValueKind.String ? $"\"{value.GetString()}\"" : value.GetRawText());
    }

    [Fact]
    public void An_unquoted_version_keeps_its_text() =>
        Assert.Equal("1.10", Spec.Good("openapi: 3.1.0\ninfo: { title: T, version: 1.10 }\n").Version);

    [Fact]
    public void An_unquoted_version_of_OpenAPI_is_read() =>
        Assert.NotNull(Spec.Good("swagger: 2.0\ninfo: { title: T, version: 1.10 }\n"));

    [Fact]
    public void Block_scalars_keep_and_fold_lines()
    {
        var document = Spec.Good("openapi: 3.1.0\ninfo:\n  title: T\n  version: '1'\n  description: |\n    a\n    b\n");

        Assert.Equal("a\nb\n", document.Description);
    }

    [Fact]
    public void An_alias_is_its_anchor_and_both_have_one_id()
    {
        var (schema, _) = Spec.Schema("properties:\n  a: &x { type: integer }\n  b: *x");

        Assert.Equal(schema.Object!.Properties[0].Schema, schema.Object.Properties[1].Schema);
    }

    [Fact]
    public void A_merge_key_adds_what_is_not_there()
    {
        var (schema, document) = Spec.Schema("properties:\n  a: &x { type: integer, maximum: 5 }\n  b: { <<: *x, maximum: 7 }\n  c: { <<: [{ minimum: 1 }, { minimum: 2, type: number }] }");

        var b = document.Schemas[schema.Object!.Properties[1].Schema];
        Assert.Equal((Model.Api.JsonTypes.Integer, "7"), (b.Types, b.Number!.Maximum));
        var c = document.Schemas[schema.Object.Properties[2].Schema];
        Assert.Equal((Model.Api.JsonTypes.Number, "1"), (c.Types, c.Number!.Minimum));
    }

    [Fact]
    public void A_quoted_merge_key_is_a_name_like_any_other()
    {
        var (schema, _) = Spec.Schema("properties:\n  '<<': { type: integer }");

        Assert.Equal("<<", Assert.Single(schema.Object!.Properties).Name);
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_are_read()
    {
        var document = Spec.Good("\uFEFF" + Spec.Header.ReplaceLineEndings("\r\n"));

        Assert.Equal("T", document.Title);
    }
}
