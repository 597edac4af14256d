using RunsCodegen.Model.Text;

namespace RunsCodegen.Reading.Tests;

public sealed class LocationTests
{
    private const string Yaml = "openapi: 3.1.0\r\ninfo:\r\n  title: \"é😀\"\r\n  version: '1'\r\npaths:\r\n  /a~b:\r\n    get: {tags: [one, \"t😀\", three], responses: {}}\r\n";

    private const string Json = "\uFEFF{\n  \"openapi\": \"3.1.0\",\n  \"info\": { \"title\": \"é😀\", \"version\": \"1\" },\n  \"paths\": { \"/a~b\": { \"get\": { \"tags\": [\"é\", \"b\"], \"responses\": {} } } }\n}";

    [Theory]
    [InlineData(Yaml, "/info/version", 4, 3)]
    [InlineData(Yaml, "/paths/~1a~0b", 6, 3)]
    [InlineData(Yaml, "/paths/~1a~0b/get/tags", 7, 11)]
    [InlineData(Yaml, "/paths/~1a~0b/get/tags/0", 7, 18)]
    [InlineData(Yaml, "/paths/~1a~0b/get/tags/2", 7, 30)]
    [InlineData(Yaml, "/paths/~1a~0b/get/tags/9", 7, 11)]
    [InlineData(Yaml, "/paths/~1a~0b/get/nothing/here", 7, 5)]
    [InlineData(Yaml, "", 1, 1)]
    [InlineData(Json, "/openapi", 2, 3)]
    [InlineData(Json, "/info/version", 3, 29)]
    [InlineData(Json, "/paths/~1a~0b/get/tags/1", 4, 47)]
    [InlineData(Json, "/paths/~1a~0b/get/none", 4, 24)]
    [InlineData(Json, "", 1, 1)]
    public void A_place_is_its_key_or_item_or_nearest_ancestor(string text, string pointer, int line, int column)
    {
        var result = Spec.Read(text);
        var place = pointer.Split('/').Skip(1)
            .Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
            .Aggregate(Place.Of("spec.yaml"), (p, s) => p.At(s));

        Assert.Equal(new SourceLocation("spec.yaml", line, column), result.Locator.Locate(place));
    }

    [Fact]
    public void A_file_that_was_not_read_has_no_line() =>
        Assert.Equal("other.yaml", Spec.Read(Yaml).Locator.Locate(Place.Of("other.yaml").At("a")).ToString());

    [Fact]
    public void What_an_alias_shares_stands_at_its_anchor()
    {
        var result = Spec.Read($"{Spec.Header}paths:\n  /a: &a\n    get: {{ responses: {{}} }}\n  /b: *a\n");

        Assert.Equal(new SourceLocation("spec.yaml", 5, 5), result.Locator.Locate(result.Document!.Operations[1].Place));
    }

    [Fact]
    public void Every_place_of_a_read_document_leads_back_to_where_it_stands()
    {
        var document = Spec.Read(Yaml).Document!;

        Assert.Equal("spec.yaml#/paths/~1a~0b/get", document.Operations[0].Place.ToString());
    }

    [Fact]
    public void A_diagnostic_is_one_line_whatever_the_document_says() => Spec.Faulty(
        Spec.Header + "paths: {}\n\"é😀\\nspec.yaml(1,1): error\\e[31m\\u202E\": 1\n",
        "spec.yaml(4,1): warning RCG1003: 'é😀\\u000Aspec.yaml(1,1): error\\u001B[31m\\u202E' is not a field of the document and is left out; fix the name, or begin it with 'x-' if it is an extension");
}
