using System.Text;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

/// <summary>"Style Examples" of OpenAPI 3.0.4, 3.1.1 and 3.2, row by row, written and read.</summary>
public sealed class StyleTests
{
    private const string Text = "\"blue\"";
    private const string List = """["blue","black","brown"]""";
    private const string Map = """{"R":100,"G":200,"B":150}""";

    private static readonly TextShape Rgb = TextShape.Object(static () => [("R", TextShape.Number), ("G", TextShape.Number), ("B", TextShape.Number)]);

    /// <summary>Style, explode, value, and the text of a path.</summary>
    public static TheoryData<string, bool, string, string> Paths { get; } = new()
    {
        { "Matrix", false, "\"\"", ";color" },
        { "Matrix", false, Text, ";color=blue" },
        { "Matrix", false, List, ";color=blue,black,brown" },
        { "Matrix", false, Map, ";color=R,100,G,200,B,150" },
        { "Matrix", true, "\"\"", ";color" },
        { "Matrix", true, Text, ";color=blue" },
        { "Matrix", true, List, ";color=blue;color=black;color=brown" },
        { "Matrix", true, Map, ";R=100;G=200;B=150" },
        { "Label", false, "\"\"", "." },
        { "Label", false, Text, ".blue" },
        { "Label", false, List, ".blue,black,brown" },
        { "Label", false, Map, ".R,100,G,200,B,150" },
        { "Label", true, "\"\"", "." },
        { "Label", true, Text, ".blue" },
        { "Label", true, List, ".blue.black.brown" },
        { "Label", true, Map, ".R=100.G=200.B=150" },
        { "Simple", false, "\"\"", "" },
        { "Simple", false, Text, "blue" },
        { "Simple", false, List, "blue,black,brown" },
        { "Simple", false, Map, "R,100,G,200,B,150" },
        { "Simple", true, "\"\"", "" },
        { "Simple", true, Text, "blue" },
        { "Simple", true, List, "blue,black,brown" },
        { "Simple", true, Map, "R=100,G=200,B=150" },
        // RFC 6570 §3.2.2: reserved characters of values are escaped, and so never taken for delimiters.
        { "Simple", false, """["a,b","c/d","é"]""", "a%2Cb,c%2Fd,%C3%A9" },
        { "Simple", false, "\"a b%2F\"", "a%20b%252F" },
        { "Json", false, """{"a":[1]}""", "%7B%22a%22%3A%5B1%5D%7D" },
    };

    /// <summary>The same for queries and forms.</summary>
    public static TheoryData<string, bool, string, string> Queries { get; } = new()
    {
        { "Form", false, "\"\"", "color=" },
        { "Form", false, Text, "color=blue" },
        { "Form", false, List, "color=blue,black,brown" },
        { "Form", false, Map, "color=R,100,G,200,B,150" },
        { "Form", true, "\"\"", "color=" },
        { "Form", true, Text, "color=blue" },
        { "Form", true, List, "color=blue&color=black&color=brown" },
        { "Form", true, Map, "R=100&G=200&B=150" },
        { "SpaceDelimited", false, List, "color=blue%20black%20brown" },
        { "SpaceDelimited", false, Map, "color=R%20100%20G%20200%20B%20150" },
        { "PipeDelimited", false, List, "color=blue%7Cblack%7Cbrown" },
        { "PipeDelimited", false, Map, "color=R%7C100%7CG%7C200%7CB%7C150" },
        { "TabDelimited", false, List, "color=blue%09black%09brown" },
        { "DeepObject", true, Map, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150" },
        { "DeepObject", true, List, "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown" },
        { "Form", false, """["a,b","c&d"]""", "color=a%2Cb,c%26d" },
        { "Json", false, Map, "color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D" },
    };

    /// <summary>And for cookies (OpenAPI 3.2).</summary>
    public static TheoryData<string, bool, string, string> Cookies { get; } = new()
    {
        { "Cookie", false, "\"\"", "color=" },
        { "Cookie", false, Text, "color=blue" },
        { "Cookie", false, List, "color=blue,black,brown" },
        { "Cookie", false, Map, "color=R,100,G,200,B,150" },
        { "Cookie", true, "\"\"", "color=" },
        { "Cookie", true, Text, "color=blue" },
        { "Cookie", true, List, "color=blue; color=black; color=brown" },
        { "Cookie", true, Map, "R=100; G=200; B=150" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public void PathTravels(string style, bool explode, string json, string expected)
    {
        var parsed = Enum.Parse<ParameterStyle>(style);
        Assert.Equal(expected, StyledText.Write("color", Node(json), parsed, explode, TextEscape.Uri));
        Assert.Equal(json, Utf8(StyledReader.Read("color", expected, parsed, explode, Shape(json), TextEscape.Unescape)));
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void QueryTravels(string style, bool explode, string json, string expected)
    {
        var parsed = Enum.Parse<ParameterStyle>(style);
        Assert.Equal(expected, Joined(json, parsed, explode, TextEscape.Uri, "&"));
        Assert.Equal(json, Utf8(StyledReader.Read(PairList.Parse(expected), "color", parsed, explode, Shape(json), [])));
    }

    [Theory]
    [MemberData(nameof(Cookies))]
    public void CookieTravels(string style, bool explode, string json, string expected)
    {
        var parsed = Enum.Parse<ParameterStyle>(style);
        Assert.Equal(expected, Joined(json, parsed, explode, TextEscape.Cookie("color"), "; "));
        Assert.Equal(json, Utf8(StyledReader.Read(PairList.ParseCookies([expected], isEscaped: false), "color", parsed, explode, Shape(json), [])));
    }

    [Theory]
    [InlineData("""{"range":{"from":1,"to":2},"tags":["a","b"]}""", "f%5Brange%5D%5Bfrom%5D=1&f%5Brange%5D%5Bto%5D=2&f%5Btags%5D%5B0%5D=a&f%5Btags%5D%5B1%5D=b")]
    public void DeepObjectNests(string json, string expected)
    {
        var pairs = new List<(string Name, string Value)>();
        StyledPairs.Write(pairs, "f", Node(json), ParameterStyle.DeepObject, explode: true, TextEscape.Uri);
        Assert.Equal(expected, string.Join('&', pairs.Select(p => $"{p.Name}={p.Value}")));
        Assert.Equal(json, Deep(expected));
    }

    [Theory]
    [InlineData("f[tags][]=a&f[tags][]=b")]
    [InlineData("f[tags]=a&f[tags]=b")]
    [InlineData("f[tags][1]=b&f[tags][0]=a")]
    public void ArraysInDeepObjectsAreReadHoweverTheyAreWritten(string query) => Assert.Equal("""{"tags":["a","b"]}""", Deep(query));

    [Fact]
    public void FormsHaveTheirEncodings()
    {
        var value = JsonAny.Parse("""{"id":"a b~c*d+e","tags":["x","y"],"ids":[1,2],"where":{"lat":1.5}}""");
        var text = FormText.Write<JsonAny, JsonAnyCodec>(value, new FormField("ids", ParameterStyle.PipeDelimited, Explode: false));
        Assert.Equal("id=a+b%7Ec*d%2Be&tags=x&tags=y&ids=1%7C2&where=%7B%22lat%22%3A1.5%7D", text);
        var shape = TextShape.Object(static () =>
        [
            ("id", TextShape.String), ("tags", TextShape.List(static () => TextShape.String)), ("ids", TextShape.List(static () => TextShape.Number)),
            ("where", TextShape.Map(static () => TextShape.Number)),
        ]);
        Assert.Equal(value, FormText.Read<JsonAny, JsonAnyCodec>(text, shape, new FormField("ids", ParameterStyle.PipeDelimited, Explode: false)));
    }

    [Theory]
    [InlineData("a,b")]
    [InlineData("é")]
    [InlineData("a\r\nb")]
    [InlineData(" a")]
    public void HeadersRefuseWhatTheyCannotCarry(string item) =>
        Assert.Throws<ArgumentException>(() => StyledText.Write("X", Node($"[{System.Text.Json.JsonSerializer.Serialize(item)}]"), ParameterStyle.Simple, explode: false, TextEscape.Header("X")));

    [Theory]
    [InlineData("a/b?c=d#e&f+g%20h%", "a/b?c=d%23e%26f%2Bg%20h%25")]
    public void ReservedCharactersStay(string value, string expected) => Assert.Equal(expected, TextEscape.Reserved.Value(value));

    private static string? Deep(string query) => Utf8(StyledReader.Read(
        PairList.Parse(query), "f", ParameterStyle.DeepObject, explode: true,
        TextShape.Object(static () =>
        [
            ("range", TextShape.Map(static () => TextShape.Number)), ("tags", TextShape.List(static () => TextShape.String)),
        ]),
        []));

    private static string Joined(string json, ParameterStyle style, bool explode, TextEscape escape, string separator)
    {
        var pairs = new List<(string Name, string Value)>();
        StyledPairs.Write(pairs, "color", Node(json), style, explode, escape);
        return string.Join(separator, pairs.Select(p => $"{p.Name}={p.Value}"));
    }

    private static TextNode Node(string json) => TextNode.Of<JsonAny, JsonAnyCodec>(JsonAny.Parse(json));

    private static TextShape Shape(string json) => json[0] switch
    {
        '{' => Rgb,
        '[' => TextShape.List(static () => TextShape.String),
        _ => TextShape.String,
    };

    private static string? Utf8(byte[]? json) => json is null ? null : Encoding.UTF8.GetString(json);
}
