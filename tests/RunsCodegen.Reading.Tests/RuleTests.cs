using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;
using RunsCodegen.Rules;

namespace RunsCodegen.Reading.Tests;

public sealed class RuleTests
{
    private const string Good = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /a/{id}:
            get:
              operationId: getA
              summary: s
              parameters: [{ name: id, in: path, schema: { type: string, enum: [a] } }]
              responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Base' } } } }, default: {} }
        components:
          schemas:
            Base: { discriminator: { propertyName: kind } }
            Branch: { allOf: [{ $ref: '#/components/schemas/Base' }, { $ref: '#/components/schemas/Deep' }] }
            Deep: { not: { enum: [1] } }
        """;

    private static readonly SeverityOverrides AsTheyAre = SeverityOverrides.Empty;

    [Fact]
    public void A_good_document_breaks_no_rule() => Assert.Empty(Check(Good, AsTheyAre));

    [Theory]
    [InlineData("operationId: getA", "x-a: 1", "spec.yaml(5,5): warning RCG2001: operation 'GET /a/{id}' has no operationId; add one so that its method has a stable name")]
    [InlineData("components:", "  /b:\n    put: { operationId: getA, summary: s, responses: { default: {} } }\ncomponents:", "spec.yaml(11,12): warning RCG2002: the operationId 'getA' is used before, so their methods are named after tag or path; give each operation its own")]
    [InlineData("/a/{id}", "/a/{id}/{id}?{x}#{y}", null)]
    [InlineData("default: {}", "'500': {}", null)]
    [InlineData("default: {}", "'4XX': {}", null)]
    [InlineData(", default: {}", "", "spec.yaml(5,5): warning RCG2004: operation 'GET /a/{id}' declares no error response; add the 4XX statuses it sends, or 'default'")]
    [InlineData("summary: s", "summary: ' '", "spec.yaml(5,5): warning RCG2005: operation 'GET /a/{id}' has neither summary nor description; say what it does")]
    [InlineData("type: string, ", "", "spec.yaml(8,52): warning RCG2006: the enum has no 'type'; add the type of its values")]
    [InlineData("type: string, ", "type: object, ", "spec.yaml(8,66): warning RCG2009: no value of the enum is of the 'type' beside it; strings are taken all the same, of other values none is valid")]
    [InlineData("    Deep:", "    Loose: {}\n    Deep:", "spec.yaml(14,5): warning RCG2007: no operation reaches schema 'Loose'; use it or remove it")]
    [InlineData("/a/{id}", "/a/{id}/{other}", "spec.yaml(5,5): warning RCG2008: '{other}' in '/a/{id}/{other}' has no path parameter and is taken as a string; declare one with that name and 'in: path'")]
    public void A_rule_finds_its_fault(string good, string bad, string? line) =>
        Assert.Equal(line is null ? [] : [line], Check(Good.Replace(good, bad, StringComparison.Ordinal), AsTheyAre));

    [Fact]
    public void A_path_parameter_stands_in_the_path() => Assert.Equal(
        [
            "spec.yaml(8,20): warning RCG2003: path parameter 'id' does not stand in '/a/{ID}' and is left out; add '{id}' to the path or remove the parameter",
            "spec.yaml(5,5): warning RCG2008: '{ID}' in '/a/{ID}' has no path parameter and is taken as a string; declare one with that name and 'in: path'",
        ],
        Check(Good.Replace("/a/{id}", "/a/{ID}", StringComparison.Ordinal), AsTheyAre));

    [Fact]
    public void Severities_can_be_set_and_switched_off()
    {
        var bad = Good.Replace("operationId: getA", "x-a: 1", StringComparison.Ordinal).Replace("summary: s", "x-b: 1", StringComparison.Ordinal);
        var severities = AsTheyAre.With("RCG2001", Severity.Error).With("RCG2005", null);

        Assert.Equal(["spec.yaml(5,5): error RCG2001: operation 'GET /a/{id}' has no operationId; add one so that its method has a stable name"], Check(bad, severities));
    }

    [Fact]
    public void What_only_dynamic_references_may_mean_is_used() => Assert.Empty(Check(
        Good.Replace("enum: [1]", "$ref: '#/components/schemas/Texts'", StringComparison.Ordinal) + "\n" + """
                Texts: { $id: 'https://a.example/texts', $ref: list, $defs: { Text: { $dynamicAnchor: item, type: string } } }
                List: { $id: 'https://a.example/list', type: array, items: { $dynamicRef: '#item' }, $defs: { Whatever: { $dynamicAnchor: item } } }
            """,
        AsTheyAre));

    [Fact]
    public void A_library_of_schemas_has_no_unused_ones() =>
        Assert.Empty(Check($"{Spec.Header}components: {{ schemas: {{ A: {{}} }} }}\n", AsTheyAre));

    [Fact]
    public void Rules_are_listed_in_the_order_of_their_ids() =>
        Assert.Equal(Enumerable.Range(2001, 9).Select(i => $"RCG{i}"), RuleList.All.Select(r => r.Id));

    private static string[] Check(string text, SeverityOverrides severities)
    {
        var result = Spec.Read(text);
        Assert.Empty(result.Diagnostics);
        return [.. RuleRunner.Check(result.Document!, severities).Select(d => d.Format(result.Locator))];
    }
}
