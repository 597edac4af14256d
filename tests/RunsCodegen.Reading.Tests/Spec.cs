using RunsCodegen.Model.Api;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Reading.Tests;

/// <summary>Reads documents that stand in the tests.</summary>
internal static class Spec
{
    public const string Header = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";

    public static ReadResult Read(string text, params (string Path, string Text)[] others) =>
        SpecReader.Read(new SpecFile("spec.yaml", text), new FilesInMemory([.. others, ("spec.yaml", text)]), ReadingLimits.Default);

    /// <summary>What was read of a document that must have no fault.</summary>
    public static ApiDocument Good(string text, params (string Path, string Text)[] others)
    {
        var result = Read(text, others);
        Assert.Empty(Lines(result));
        return result.Document!;
    }

    /// <summary>The one operation of a document that must have no fault.</summary>
    public static (Operation Operation, ApiDocument Document) Operation(string operation, string rest = "")
    {
        var document = Good($"{Header}paths:\n  /a:\n    get:\n{Indent(operation, 6)}\n      responses: {{}}\n{rest}");
        return (Assert.Single(document.Operations), document);
    }

    /// <summary>The schema 'S' of a document of some version.</summary>
    public static (Schema Schema, ApiDocument Document) Schema(string schema, string version = "3.1.0", string others = "")
    {
        var document = Good($"openapi: {version}\ninfo: {{ title: T, version: '1' }}\npaths: {{}}\ncomponents:\n  schemas:\n    S:\n{Indent(schema, 6)}\n{Indent(others, 4)}");
        return (document.Schemas.All.Single(s => s.ComponentName == "S"), document);
    }

    /// <summary>Every diagnostic as the command line prints it.</summary>
    public static string[] Lines(ReadResult result) => [.. result.Diagnostics.Select(d => d.Format(result.Locator))];

    /// <summary>Every diagnostic of a text, which must be exactly these.</summary>
    public static ApiDocument? Faulty(string text, params string[] lines)
    {
        var result = Read(text);
        Assert.Equal(lines, Lines(result));
        return result.Document;
    }

    private static string Indent(string text, int by) => string.Join('\n', text.Split('\n').Select(l => new string(' ', by) + l));
}
