namespace RunsCodegen.Cases.Styles;

/// <summary>A row of the table of styles (OpenAPI 3.1 §4.8.12.5, RFC 6570): how one value of the parameter <c>color</c> travels.</summary>
/// <param name="Location">Where the parameter is.</param>
/// <param name="Style">The style; <c>content</c> for JSON in the parameter.</param>
/// <param name="Explode">Whether it explodes.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Value">The value as JSON.</param>
/// <param name="Wire">What must be on the wire: behind the operation's path, or the header.</param>
internal sealed record StyleRow(string Location, string Style, bool Explode, string Schema, string Value, string Wire)
{
    public const string Text = "{ type: string }";
    public const string List = "{ type: array, items: { type: string } }";
    public const string Numbers = "{ type: array, items: { type: integer } }";
    public const string Record = "{ $ref: '#/components/schemas/Color' }";
    public const string Map = "{ type: object, additionalProperties: { type: string } }";
    public const string Either = "{ $ref: '#/components/schemas/Either' }";
    public const string Nested = "{ $ref: '#/components/schemas/Filter' }";

    private const string Colors = """["blue","black","brown"]""";
    private const string Rgb = """{"R":100,"G":200,"B":150}""";

    public static IReadOnlyList<StyleRow> All { get; } =
    [
        new("path", "simple", false, Text, "\"blue\"", "blue"),
        new("path", "simple", false, Text, "\"a/b %2F;c\"", "a%2Fb%20%252F%3Bc"),
        new("path", "simple", false, List, Colors, "blue,black,brown"),
        new("path", "simple", false, List, """["a,b","c/d","é"]""", "a%2Cb,c%2Fd,%C3%A9"),
        new("path", "simple", false, Record, Rgb, "R,100,G,200,B,150"),
        new("path", "simple", true, Record, Rgb, "R=100,G=200,B=150"),
        new("path", "simple", true, Map, """{"a":"1","b":"x y"}""", "a=1,b=x%20y"),
        new("path", "simple", false, Either, "5", "5"),
        new("path", "simple", false, Either, "\"five\"", "five"),
        new("path", "label", false, Text, "\"blue\"", ".blue"),
        new("path", "label", false, List, Colors, ".blue,black,brown"),
        new("path", "label", true, List, Colors, ".blue.black.brown"),
        new("path", "label", false, Record, Rgb, ".R,100,G,200,B,150"),
        new("path", "label", true, Record, Rgb, ".R=100.G=200.B=150"),
        new("path", "matrix", false, Text, "\"\"", ";color"),
        new("path", "matrix", false, Text, "\"blue\"", ";color=blue"),
        new("path", "matrix", false, List, Colors, ";color=blue,black,brown"),
        new("path", "matrix", true, List, Colors, ";color=blue;color=black;color=brown"),
        new("path", "matrix", false, Record, Rgb, ";color=R,100,G,200,B,150"),
        new("path", "matrix", true, Record, Rgb, ";R=100;G=200;B=150"),
        new("path", "content", false, Record, Rgb, "%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D"),
        new("query", "form", true, Text, "\"\"", "?color="),
        new("query", "form", true, Text, "\"a&b\"", "?color=a%26b"),
        new("query", "form", true, List, Colors, "?color=blue&color=black&color=brown"),
        new("query", "form", false, List, Colors, "?color=blue,black,brown"),
        new("query", "form", false, List, """["a,b","c d"]""", "?color=a%2Cb,c%20d"),
        new("query", "form", false, Record, Rgb, "?color=R,100,G,200,B,150"),
        new("query", "form", true, Record, Rgb, "?R=100&G=200&B=150"),
        new("query", "form", true, Map, """{"a":"1","b":"2"}""", "?a=1&b=2"),
        new("query", "form", true, Either, "5", "?color=5"),
        new("query", "spaceDelimited", false, List, Colors, "?color=blue%20black%20brown"),
        new("query", "spaceDelimited", false, Record, Rgb, "?color=R%20100%20G%20200%20B%20150"),
        new("query", "pipeDelimited", false, Numbers, "[1,2,3]", "?color=1%7C2%7C3"),
        new("query", "pipeDelimited", false, Record, Rgb, "?color=R%7C100%7CG%7C200%7CB%7C150"),
        new("query", "deepObject", true, Record, Rgb, "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
        new("query", "deepObject", true, Map, """{"a":"1"}""", "?color%5Ba%5D=1"),
        new("query", "deepObject", true, List, """["a","b"]""", "?color%5B0%5D=a&color%5B1%5D=b"),
        new("query", "deepObject", true, Nested, """{"range":{"from":1},"tags":["a","b"]}""", "?color%5Brange%5D%5Bfrom%5D=1&color%5Btags%5D%5B0%5D=a&color%5Btags%5D%5B1%5D=b"),
        new("query", "content", true, Record, Rgb, "?color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D"),
        new("header", "simple", false, Text, "\"blue\"", "blue"),
        new("header", "simple", false, List, Colors, "blue,black,brown"),
        new("header", "simple", false, Record, Rgb, "R,100,G,200,B,150"),
        new("header", "simple", true, Record, Rgb, "R=100,G=200,B=150"),
        new("header", "content", false, Record, Rgb, Rgb),
        new("header", "content", false, Text, "\"é\"", "\"\\u00e9\""),
        new("cookie", "form", true, Text, "\"a;b\"", "color=a%3Bb"),
        new("cookie", "form", false, List, Colors, "color=blue,black,brown"),
        new("cookie", "form", false, Record, Rgb, "color=R,100,G,200,B,150"),
        new("cookie", "cookie", true, List, Colors, "color=blue; color=black; color=brown"),
        new("cookie", "cookie", true, Record, Rgb, "R=100; G=200; B=150"),
        new("querystring", "form", false, Nested, """{"tags":["a","b"]}""", "?tags=a&tags=b"),
        new("querystring", "content", false, Nested, """{"tags":["a"]}""", "?%7B%22tags%22%3A%5B%22a%22%5D%7D"),
    ];

    /// <summary>One operation a row, which answers with the value that it got.</summary>
    public static string Document() => $$"""
        openapi: 3.2.0
        info: { title: Case, version: '1' }
        paths:
        {{string.Concat(All.Select((row, i) => row.Operation(i)))}}
        components:
          schemas:
            Color: { type: object, properties: { R: { type: integer }, G: { type: integer }, B: { type: integer } } }
            Either: { oneOf: [ { type: integer }, { type: string } ] }
            Filter: { type: object, properties: { range: { type: object, properties: { from: { type: integer } } }, tags: { type: array, items: { type: string } } } }
        """;

    /// <inheritdoc/>
    public override string ToString() => $"{Location} {Style}{(Explode ? "*" : "")} {Value}";

    private string Operation(int index)
    {
        var mediaType = Location == "querystring" && Style == "form" ? "application/x-www-form-urlencoded" : "application/json";
        var travels = Style == "content" || Location == "querystring"
            ? $"content: {{ {mediaType}: {{ schema: {Schema} }} }}"
            : $"style: {Style}, explode: {(Explode ? "true" : "false")}, schema: {Schema}";
        return $$"""
              /row{{index}}/{{(Location == "path" ? "{color}" : "")}}:
                get:
                  operationId: row{{index}}
                  parameters: [ { name: color, in: {{Location}}, required: true, {{travels}} } ]
                  responses: { '200': { description: Fine, content: { application/json: { schema: {{Schema}} } } } }

            """;
    }
}
