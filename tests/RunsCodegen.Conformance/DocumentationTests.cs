using System.Text;
using RunsCodegen.Conformance.Data;

namespace RunsCodegen.Conformance;

/// <summary><c>docs/conformance.md</c> is what the cases say; <c>GOLDEN=overwrite</c> writes it anew.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void The_page_shows_every_case()
    {
        var path = Topics.Setting("DocsPage");
        var page = ConformancePage.Of(Topics.All);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "overwrite" && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(path, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.Equal(page, File.Exists(path) ? File.ReadAllText(path) : "");
    }
}
