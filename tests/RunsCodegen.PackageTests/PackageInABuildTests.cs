using RunsCodegen.Testing;

namespace RunsCodegen.PackageTests;

/// <summary>RunsCodegen.MSBuild in a project that has nothing else of this repository.</summary>
public sealed class PackageInABuildTests(Packages packages) : IDisposable
{
    private readonly ConsumerProject _project = new(packages);

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_reference_compiles_and_a_second_build_runs_no_generator()
    {
        var first = (await _project.BuildAsync()).Succeeded();
        Assert.Equal(1, first.GeneratorRuns);
        Assert.Contains(NativeLinker.IsPresent ? $"/tools/{Packages.Runtime}/runs-codegen\" build " : "/tools/runs-codegen.dll\" build ", first.Run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_project["bin/Debug/net10.0/Shop.dll"]));
        var (output, state) = (FolderState.Of(_project.Output), FolderState.Of(_project["obj/openapi/.state"]));

        Assert.Equal(0, (await _project.BuildAsync()).Succeeded().GeneratorRuns);
        Assert.Equal(output, FolderState.Of(_project.Output));
        Assert.Equal(state, FolderState.Of(_project["obj/openapi/.state"]));
    }

    [Fact]
    public async Task The_tool_for_any_machine_makes_the_same_files()
    {
        Assert.SkipUnless(NativeLinker.IsPresent, Packages.NoLinker);
        (await _project.BuildAsync()).Succeeded();
        var native = FolderState.BytesOf(_project.Output);

        await _project.CleanAsync();
        var build = (await _project.BuildAsync("-p:RunsCodegenNative=false")).Succeeded();
        Assert.Contains("/tools/runs-codegen.dll\" build ", build.Run.Output, StringComparison.Ordinal);
        Assert.Equal(native, FolderState.BytesOf(_project.Output));
    }

    [Fact]
    public async Task A_changed_document_is_generated_and_compiled()
    {
        (await _project.BuildAsync()).Succeeded();
        _project.Write("pets.yaml", ConsumerProject.Pets.Replace("operationId: getPet", "operationId: findPet", StringComparison.Ordinal));

        var build = await _project.BuildAsync();
        Assert.Contains(build.Failed(), e => e.Contains("CS1061", StringComparison.Ordinal) && e.Contains("GetPetAsync", StringComparison.Ordinal));
        Assert.Equal(1, build.GeneratorRuns);
    }

    [Fact]
    public async Task A_deleted_output_comes_back()
    {
        (await _project.BuildAsync()).Succeeded();
        var before = FolderState.BytesOf(_project.Output);
        File.Delete(Path.Combine(_project.Output, "Models/Pet.g.cs"));

        Assert.Equal(1, (await _project.BuildAsync()).Succeeded().GeneratorRuns);
        Assert.Equal(before, FolderState.BytesOf(_project.Output));
    }

    [Fact]
    public async Task A_removed_reference_takes_its_files_along()
    {
        (await _project.BuildAsync()).Succeeded();
        _project.WriteProject("");
        _project.Write("Use.cs", "namespace Acme.Pets;\n\npublic sealed class Pet;\n");

        (await _project.BuildAsync()).Succeeded();
        Assert.False(Directory.Exists(_project.Output));
    }

    [Fact]
    public async Task Clean_leaves_nothing_behind()
    {
        (await _project.BuildAsync()).Succeeded();
        Assert.True(Directory.Exists(_project.Output));

        (await _project.CleanAsync()).Succeeded();
        Assert.False(Directory.Exists(_project["obj/openapi"]));
    }

    [Fact]
    public async Task A_mistake_in_the_document_is_an_error_at_its_line_and_the_output_stays()
    {
        (await _project.BuildAsync()).Succeeded();
        var before = FolderState.Of(_project.Output);
        _project.Write("pets.yaml", ConsumerProject.Pets.Replace("schema: { $ref: \"#/components/schemas/Pet\" }", "schema: { $ref: ", StringComparison.Ordinal));

        var errors = (await _project.BuildAsync()).Failed();
        var error = Assert.Single(errors, e => e.Contains("error RCG", StringComparison.Ordinal) || e.Contains("error CS", StringComparison.Ordinal));
        Assert.Matches(@"pets\.yaml\(1\d,\d+\): error RCG1001: ", error);
        Assert.Equal(before, FolderState.Of(_project.Output));
    }

    [Fact]
    public async Task What_a_document_refers_to_and_does_not_have_is_an_error_where_the_options_say_so()
    {
        (await _project.BuildAsync()).Succeeded();
        var before = FolderState.Of(_project.Output);
        _project.Write("pets.yaml", ConsumerProject.Pets.Replace("schemas/Pet\"", "schemas/Pett\"", StringComparison.Ordinal));
        _project.Write("strict.json", """{ "severity": { "RCG1005": "error" } }""");
        _project.WriteProject("""<OpenApiReference Include="pets.yaml" Namespace="Acme.Pets" Targets="Models;Client" Options="strict.json" />""");

        var errors = (await _project.BuildAsync()).Failed();
        var error = Assert.Single(errors, e => e.Contains("error RCG", StringComparison.Ordinal) || e.Contains("error CS", StringComparison.Ordinal));
        Assert.StartsWith(_project["pets.yaml"] + "(13,", error, StringComparison.Ordinal);
        Assert.Matches(@"pets\.yaml\(13,\d+\): error RCG1005: ", error);
        Assert.Contains("Pett", error, StringComparison.Ordinal);
        Assert.Equal(before, FolderState.Of(_project.Output));
    }
}
