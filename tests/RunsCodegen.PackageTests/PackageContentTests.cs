using System.Xml.Linq;
using RunsCodegen.Testing;

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

    [Fact]
    public void RunsCodegen_MSBuild_brings_the_native_program_alone_for_a_runtime_that_has_one()
    {
        Assert.SkipUnless(NativeLinker.IsPresent, Packages.NoLinker);
        var folder = $"tools/{Packages.Runtime}/";
        Assert.Equal([folder + "runs-codegen"], packages.Entries("RunsCodegen.MSBuild").Where(e => e.StartsWith(folder, StringComparison.Ordinal)));
        Assert.Equal(File.ReadAllBytes(packages.NativeTool), packages.Bytes("RunsCodegen.MSBuild", folder + "runs-codegen"));
    }

    private XElement? Nuspec(string id, string element) =>
        XDocument.Parse(packages.Read(id, id + ".nuspec")).Descendants().FirstOrDefault(e => e.Name.LocalName == element);
}
