using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Reading.Tests;

public sealed class LibraryFindingsTests
{
    [Fact]
    public void The_librarys_errors_are_warnings_at_their_places()
    {
        var findings = LibraryFindings.Check(new SpecFile("spec.yaml", "openapi: 3.0.3\ninfo: { title: T }\npaths: {}\n"));

        Assert.All(findings, f => Assert.Equal(("RCG1014", Severity.Warning), (f.Id, f.Severity)));
        Assert.Contains(findings, f => f.Message.Contains("version", StringComparison.Ordinal) && f.Place.Pointer == "/info/version");
    }

    [Fact]
    public void A_good_document_has_no_findings() =>
        Assert.Empty(LibraryFindings.Check(new SpecFile("spec.yaml", "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths: {}\n")));

    [Theory]
    [InlineData("a: b: c")]
    [InlineData("")]
    public void What_Reading_refuses_is_not_shown_to_the_library(string text) =>
        Assert.Empty(LibraryFindings.Check(new SpecFile("spec.yaml", text)));

    [Fact]
    public void A_text_that_the_library_cannot_read_is_a_finding() =>
        Assert.NotEmpty(LibraryFindings.Check(new SpecFile("spec.yaml", "openapi: 9.9.9\n")));

    [Theory]
    [InlineData(90, false)]
    [InlineData(3_000, true)]
    public void The_library_is_not_asked_about_long_chains_of_references(int length, bool isLeftOut)
    {
        var schemas = string.Concat(Enumerable.Range(0, length).Select(i => $"    S{i}: {{ $ref: '#/components/schemas/S{i + 1}' }}\n"));
        var text = $"openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\npaths: {{}}\ncomponents:\n  schemas:\n{schemas}    S{length}: {{ type: string }}\n";
        Assert.Equal(isLeftOut, LibraryFindings.Check(new SpecFile("spec.yaml", text)).Any(f => f.Message.Contains("was not asked", StringComparison.Ordinal)));
    }
}
