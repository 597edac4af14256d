using RunsCodegen.Emit;

namespace RunsCodegen.Tests.Emit;

public class RuntimeFilesTests
{
    private static readonly RuntimeFiles Files = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Reader"] = "namespace RunsCodegen.Output;\n\n// Not the Writer.\n/// <summary>See <see cref=\"Limits\"/>.</summary>\ninternal ref partial struct Reader\n{\n}\n",
        ["Reader.Numbers"] = "namespace RunsCodegen.Output;\n\ninternal ref partial struct Reader\n{\n    private readonly Digits _digits;\n}\n",
        ["Digits"] = "namespace RunsCodegen.Output;\n\ninternal readonly record struct Digits(int N);\n",
        ["Limits"] = "namespace RunsCodegen.Output;\n\ninternal static class Limits;\n",
        ["Writer"] = "namespace RunsCodegen.Output;\n\ninternal sealed class Writer;\n",
        ["TextExtensions"] = "namespace RunsCodegen.Output;\n\ninternal static class TextExtensions\n{\n    internal static string Twice<T>(this string text) => text + text;\n}\n",
    });

    [Fact]
    public void What_is_used_comes_with_all_it_needs() =>
        Assert.Equal(["Runtime/Digits.g.cs", "Runtime/Limits.g.cs", "Runtime/Reader.Numbers.g.cs", "Runtime/Reader.g.cs"],
            Files.For("N", "", ["Reader"]).Select(f => f.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Comments_use_nothing() => Assert.Equal(["Digits"], MentionedIn("// Writer\n/// <summary>Writer</summary>\nvar x = new Digits(1);\n"));

    [Fact]
    public void An_extension_method_brings_its_class() => Assert.Equal("Runtime/TextExtensions.g.cs", Files.For("N", "", MentionedIn("var s = \"a\".Twice<int>();")).Single().Path);

    [Fact]
    public void The_namespace_is_replaced_and_the_header_prepended() =>
        Assert.Equal("// header\nnamespace Acme.Pets;\n\ninternal sealed class Writer;\n", Files.For("Acme.Pets", "// header\n", ["Writer"]).Single().Text);

    [Fact]
    public void Every_built_in_file_is_written_in_the_namespace_to_replace() =>
        Assert.All(EmbeddedText.Names("runtime/"), name =>
            Assert.Contains("namespace " + RuntimeFiles.SourceNamespace, EmbeddedText.Find(name), StringComparison.Ordinal));

    private static SortedSet<string> MentionedIn(string text)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Files.AddMentioned(text, found);
        return found;
    }
}
