using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RunsCodegen.Tests.House;

public class HouseTests
{
    // A step sees Model; only RunsCodegen sees the steps; only the Cli sees RunsCodegen.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["RunsCodegen.Model"] = [],
        ["RunsCodegen.Runtime"] = [],
        ["RunsCodegen.Reading"] = ["RunsCodegen.Model"],
        ["RunsCodegen.Rules"] = ["RunsCodegen.Model"],
        ["RunsCodegen.Shaping"] = ["RunsCodegen.Model"],
        ["RunsCodegen.Emit"] = ["RunsCodegen.Model"],
        ["RunsCodegen"] = ["RunsCodegen.Emit", "RunsCodegen.Model", "RunsCodegen.Reading", "RunsCodegen.Rules", "RunsCodegen.Shaping"],
        ["RunsCodegen.Cli"] = ["RunsCodegen"],
    };

    private static readonly Dictionary<string, string> OnlyHome = new(StringComparer.Ordinal)
    {
        ["Microsoft.OpenApi"] = "RunsCodegen.Reading",
        ["Microsoft.OpenApi.YamlReader"] = "RunsCodegen.Reading",
        ["Scriban.Signed"] = "RunsCodegen.Emit",
        ["System.CommandLine"] = "RunsCodegen.Cli",
    };

    [Fact]
    public void Projects_refer_one_way()
    {
        foreach (var project in Repository.Files("src", "*.csproj"))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var compiled = References(project, "ProjectReference")
                .Where(r => (string?)r.Attribute("ReferenceOutputAssembly") != "false")
                .Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')));
            Assert.All(compiled, other => Assert.True(Allowed.GetValueOrDefault(name, []).Contains(other, StringComparer.Ordinal), $"{name} must not refer to {other}"));
        }
    }

    [Fact]
    public void Each_library_has_one_home() =>
        Assert.All(Repository.Files("src", "*.csproj"), project => Assert.All(References(project, "PackageReference"), package =>
        {
            var id = (string)package.Attribute("Include")!;
            Assert.True(!OnlyHome.TryGetValue(id, out var home) || home == Path.GetFileNameWithoutExtension(project), $"{id} is for {home} only");
        }));

    [Fact]
    public void A_todo_names_its_issue() =>
        Assert.All(Repository.Files("src", "*.cs").Concat(Repository.Files("templates", "*.sbn")), path =>
            Assert.False(Regex.IsMatch(File.ReadAllText(path), @"\bTODO\b(?!\(#\d+\))", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)), path));

    private static IEnumerable<XElement> References(string project, string kind) => XDocument.Load(project).Descendants(kind);
}
