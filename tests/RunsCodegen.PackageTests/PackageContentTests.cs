using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace RunsCodegen.PackageTests;

/// <summary>What lies in the packages.</summary>
public sealed class PackageContentTests(Packages packages)
{
    [Fact]
    public void Runs_Client_holds_two_frameworks_their_docs_and_a_readme()
    {
        Assert.Equal(
            ["README.md", "Runs.Client.nuspec", "lib/net10.0/Runs.Client.dll", "lib/net10.0/Runs.Client.xml", "lib/net8.0/Runs.Client.dll", "lib/net8.0/Runs.Client.xml"],
            packages.Entries("Runs.Client"));
        Assert.Equal("MIT", Nuspec("Runs.Client", "license")?.Value);
        Assert.Equal("expression", (string?)Nuspec("Runs.Client", "license")?.Attribute("type"));
        Assert.Equal("README.md", Nuspec("Runs.Client", "readme")?.Value);
        Assert.Equal(["Runs.Client.nuspec", "lib/net10.0/Runs.Client.pdb", "lib/net8.0/Runs.Client.pdb"], packages.Entries("Runs.Client", ".snupkg"));
    }

    [Fact]
    public void RunsCodegen_MSBuild_brings_the_tool_and_no_library_or_dependency()
    {
        var entries = packages.Entries("RunsCodegen.MSBuild");
        Assert.Equal(
            [
                "README.md", "RunsCodegen.MSBuild.nuspec",
                "build/RunsCodegen.MSBuild.props", "build/RunsCodegen.MSBuild.targets",
                "buildMultiTargeting/RunsCodegen.MSBuild.props", "buildMultiTargeting/RunsCodegen.MSBuild.targets",
            ],
            entries.Where(e => !e.StartsWith("tools/", StringComparison.Ordinal)));
        Assert.Contains("tools/runs-codegen.dll", entries);
        Assert.DoesNotContain(entries, e => Path.GetExtension(e) is ".pdb" or ".xml");
        Assert.Equal("true", Nuspec("RunsCodegen.MSBuild", "developmentDependency")?.Value);
        Assert.Null(Nuspec("RunsCodegen.MSBuild", "dependency"));
    }

    [Theory]
    [InlineData("runs-codegen.dll")]
    [InlineData("RunsCodegen.Shaping.dll")]
    [InlineData("Scriban.Signed.dll")]
    public void RunsCodegen_MSBuild_brings_machine_code_for_the_runtimes_it_was_packed_for(string file)
    {
        Assert.True(HasMachineCode($"tools/{Packages.Runtime}/{file}"));
        Assert.False(HasMachineCode("tools/" + file));
    }

    private bool HasMachineCode(string entry)
    {
        using var file = new PEReader(new MemoryStream(packages.Bytes("RunsCodegen.MSBuild", entry)));
        return file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private XElement? Nuspec(string id, string element) =>
        XDocument.Parse(packages.Read(id, id + ".nuspec")).Descendants().FirstOrDefault(e => e.Name.LocalName == element);
}
