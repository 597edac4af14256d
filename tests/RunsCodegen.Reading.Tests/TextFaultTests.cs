namespace RunsCodegen.Reading.Tests;

public sealed class TextFaultTests
{
    [Theory]
    [InlineData("", "spec.yaml(1,1): error RCG1001: the text is neither YAML nor JSON: it is empty")]
    [InlineData("openapi: 3.1.0\ninfo: a: b\n", "spec.yaml(2,8): error RCG1001: the text is neither YAML nor JSON: mapping values are not allowed in this context")]
    [InlineData("openapi: 3.1.0\npaths: *x\n", "spec.yaml(2,8): error RCG1001: the text is neither YAML nor JSON: alias '*x' has no anchor before it")]
    [InlineData("a: &x [*x]\n", "spec.yaml(1,8): error RCG1001: the text is neither YAML nor JSON: alias '*x' has no anchor before it")]
    [InlineData("? [a]\n: b\n", "spec.yaml(1,3): error RCG1001: the text is neither YAML nor JSON: a member's name must be a plain value")]
    [InlineData("a: 1\n---\nb: 1\n", "spec.yaml(2,1): error RCG1001: the text is neither YAML nor JSON: it holds more than one YAML document")]
    [InlineData("openapi: 3.1.0\n\ninfo: { title: T, ver", "spec.yaml(3,22): error RCG1001: the text is neither YAML nor JSON: while parsing a flow mapping,  did not find expected ',' or '}'")]
    [InlineData("a: 1\u2028\nb: a: b\n", "spec.yaml(2,5): error RCG1001: the text is neither YAML nor JSON: mapping values are not allowed in this context")]
    [InlineData("{\n  \"é\": 1,\n  \"openapi\": \"3.1.0\" \"x\" }", "spec.yaml(3,22): error RCG1001: the text is neither YAML nor JSON: '\"' is invalid after a value. Expected either ',', '}', or ']'")]
    [InlineData("{ \"openapi\": \"3.1.0\"", "spec.yaml(1,21): error RCG1001: the text is neither YAML nor JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed")]
    [InlineData("- 1\n", "spec.yaml(1,1): error RCG1002: the document says neither 'openapi' nor 'swagger'; the versions are 2.0, 3.0, 3.1 and 3.2")]
    [InlineData("hello\n", "spec.yaml(1,1): error RCG1002: the document says neither 'openapi' nor 'swagger'; the versions are 2.0, 3.0, 3.1 and 3.2")]
    public void What_cannot_be_read_has_no_document(string text, string line) => Assert.Null(Spec.Faulty(text, line));

    [Fact]
    public void Text_in_braces_that_is_no_JSON_may_be_YAML() =>
        Assert.Equal("T", Spec.Good("{ openapi: 3.1.0, info: { title: T, version: '1', }, } # as YAML has it").Title);

    [Theory]
    [InlineData("info: { title: T }\n", "spec.yaml(1,1): error RCG1002: the document says neither 'openapi' nor 'swagger'; the versions are 2.0, 3.0, 3.1 and 3.2")]
    [InlineData("openapi: 4.0.0\n", "spec.yaml(1,1): error RCG1002: '4.0.0' is not a version of OpenAPI that can be read; the versions are 2.0, 3.0, 3.1 and 3.2")]
    [InlineData("swagger: '1.2'\n", "spec.yaml(1,1): error RCG1002: '1.2' is not a version of OpenAPI that can be read; the versions are 2.0, 3.0, 3.1 and 3.2")]
    public void Only_known_versions_are_read(string text, string line) => Assert.Null(Spec.Faulty(text, line));

    [Fact]
    public void The_second_of_equal_names_is_reported_and_taken()
    {
        var document = Spec.Faulty(
            "openapi: 3.1.0\ninfo:\n  title: A\n  version: '1'\n  title: B\n",
            "spec.yaml(5,3): warning RCG1008: 'title' stands here twice; keep one");

        Assert.Equal("B", document!.Title);
    }

    [Fact]
    public void The_second_of_equal_names_is_reported_in_JSON()
    {
        var document = Spec.Faulty(
            "{ \"openapi\": \"3.1.0\",\n \"info\": { \"title\": \"é\", \"title\": \"B\", \"version\": \"1\" } }",
            "spec.yaml(2,26): warning RCG1008: 'title' stands here twice; keep one");

        Assert.Equal("B", document!.Title);
    }

    [Fact]
    public void Equal_names_are_found_among_many()
    {
        var names = string.Join('\n', Enumerable.Range(0, 500).Append(250).Select(i => $"    S{i}: {{}}"));

        Spec.Faulty(
            $"{Spec.Header}components:\n  schemas:\n{names}\n",
            "spec.yaml(505,5): warning RCG1008: 'S250' stands here twice; keep one");
    }
}
