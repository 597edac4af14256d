using RunsCodegen.Cli;

namespace RunsCodegen.Tests.Cli;

public sealed class BuildCommandTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void All_references_of_a_project_go_through_one_process_and_leave_lists()
    {
        var (one, two) = (Spec("a/pets.yaml"), Spec("b/pets.yaml"));
        Assert.Equal(0, Build($"item={one}\nnamespace=A\ntargets=Models;Client\n\nitem={two}\nnamespace=B\noptions=\n"));
        Assert.Equal([_scratch["obj/pets"], _scratch["obj/pets-2"]], File.ReadAllLines(_scratch["state/folders.txt"]));
        Assert.Equal([one, two], File.ReadAllLines(_scratch["state/inputs.txt"]));
        Assert.All(File.ReadAllLines(_scratch["state/outputs.txt"]), f => Assert.True(File.Exists(f)));

        Assert.Equal(0, Build($"item={one}\nnamespace=A\n"));
        Assert.False(Directory.Exists(_scratch["obj/pets-2"]));
        Assert.Equal(0, Build(""));
        Assert.False(Directory.Exists(_scratch["obj/pets"]));
    }

    [Fact]
    public void A_failure_keeps_lists_and_output()
    {
        var spec = Spec("pets.yaml");
        Build($"item={spec}\n");
        var lists = _scratch.Read("state/outputs.txt");
        _scratch.Write("pets.yaml", "broken: [");
        Assert.Equal(1, Build($"item={spec}\n"));
        Assert.Equal(lists, _scratch.Read("state/outputs.txt"));
        Assert.All(File.ReadAllLines(_scratch["state/outputs.txt"]), f => Assert.True(File.Exists(f)));
    }

    [Fact]
    public void Two_references_cannot_share_a_folder() =>
        Assert.Equal(2, Build($"item={Spec("a.yaml")}\noutput={_scratch["x"]}\nitem={Spec("b.yaml")}\noutput={_scratch["x"]}\n"));

    private string Spec(string path) => _scratch.Write(path, """
        openapi: 3.1.0
        info: { title: Pets, version: "1" }
        paths: { /pets: { get: { operationId: listPets, responses: { "200": { description: The pets. } } } } }
        """);

    private int Build(string items)
    {
        var list = _scratch.Write("list.txt", $"state={_scratch["state"]}\nroot={_scratch["obj"]}\n{items}");
        return new Program(TextWriter.Null, TextWriter.Null, interactive: false).Run(["build", list]);
    }
}
