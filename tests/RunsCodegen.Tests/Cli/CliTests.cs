using RunsCodegen.Cli;

namespace RunsCodegen.Tests.Cli;

public sealed class CliTests : IDisposable
{
    private const string Pets = """
        openapi: 3.1.0
        info: { title: Pets, version: "1" }
        paths:
          /pets:
            get:
              operationId: listPets
              summary: Lists the pets.
              responses:
                "200": { description: The pets., content: { application/json: { schema: { type: array, items: { type: string } } } } }
                default: { description: A mistake. }
        """;

    private readonly Scratch _scratch = new();
    private readonly string _spec;
    private readonly string _out;

    public CliTests()
    {
        _spec = _scratch.Write("pets.yaml", Pets);
        _out = _scratch["out"];
    }

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Generate_writes_and_check_agrees()
    {
        Assert.Equal(0, Run("generate", _spec, "--output", _out, "--namespace", "Acme.Pets").Code);
        Assert.NotEmpty(Directory.GetFiles(_out, "*.g.cs", SearchOption.AllDirectories));
        Assert.Equal(0, Run("check", _spec, "--output", _out, "--namespace", "Acme.Pets").Code);
        var other = Run("check", _spec, "--output", _out, "--namespace", "Acme.Others");
        Assert.Equal(4, other.Code);
        Assert.Contains("error RCG5004: ", other.Error, StringComparison.Ordinal);
        Assert.Contains(" 0 written, 0 removed", Run("generate", _spec, "--output", _out, "--namespace", "Acme.Pets").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_document_ends_with_1_and_keeps_the_output()
    {
        Run("generate", _spec, "--output", _out);
        var before = Directory.GetFiles(_out, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText, StringComparer.Ordinal);
        _scratch.Write("pets.yaml", Pets + "\nbroken: [");
        var run = Run("generate", _spec, "--output", _out);
        Assert.Equal(1, run.Code);
        Assert.Matches(@"pets\.yaml\(\d+,\d+\): error RCG1001: ", run.Error);
        Assert.Empty(run.Output);
        Assert.Equal(before, Directory.GetFiles(_out, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("generat", "there is no command 'generat'; did you mean 'generate'?")]
    [InlineData("generate pets.yaml", "Option '--output' is required.")]
    [InlineData("generate pets.yaml -o x --target docs", "--target must be models, client, controllers or endpoints; 'docs' comes with a later version")]
    [InlineData("generate pets.yaml -o x --target models,docs", "--target must be models, client, controllers or endpoints; 'docs' comes with a later version")]
    [InlineData("generate pets.yaml -o x --target clint", "--target must be models, client, controllers or endpoints, not 'clint'; did you mean 'client'?")]
    [InlineData("generate pets.yaml -o x --namespace 1", "--namespace must be a C# namespace such as 'Acme.Runs', not '1'")]
    [InlineData("generate pets.yaml -o x --severity RCG5001=off", "--severity RCG5001=off: the severity of 'RCG5001' is fixed; only that of rules (RCG2xxx), refusals (RCG3xxx) and defects (RCG1xxx, RCG4xxx) can be set")]
    [InlineData("lint pets.yaml --format xml", "Argument 'xml' not recognized.")]
    [InlineData("explain RCG0099", "there is no diagnostic 'RCG0099'; did you mean 'RCG0009'?")]
    [InlineData("generate nowhere.yaml -o x", "nowhere.yaml: error RCG0005: the document 'nowhere.yaml' does not exist; check the path")]
    [InlineData("check nowhere.yaml -o x --options no.json --templates no", "no.json: error RCG0001: ")]
    public void Wrong_use_ends_with_2_and_says_what_is_wrong(string line, string expected)
    {
        var run = Run(line.Split(' '));
        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("--target", "models", "--target", "client")]
    [InlineData("--target", "models,client")]
    public void Targets_may_be_repeated_or_joined(params string[] targets) => Assert.Equal(0, Run(["generate", _spec, "-o", _out, .. targets]).Code);

    [Fact]
    public void Arguments_may_stand_in_a_file()
    {
        var file = _scratch.Write("arguments.rsp", $"{_spec}\n--output {_out}\n# a comment\n--namespace Acme.Pets\n");
        Assert.Equal(0, Run("generate", "@" + file).Code);
    }

    [Fact]
    public void A_template_of_the_user_wins_and_its_fault_names_it()
    {
        var templates = Path.GetDirectoryName(_scratch.Write("templates/shared/header.sbn", "\n{{ Nmae }}"))!;
        var run = Run("generate", _spec, "-o", _out, "--templates", Path.GetDirectoryName(templates)!);
        Assert.Equal(1, run.Code);
        Assert.Contains("templates/shared/header.sbn: error RCG5001: the template cannot be rendered: line 2: ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_out));
    }

    [Fact]
    public void The_report_is_JSON()
    {
        Run("generate", _spec, "-o", _out, "--report", _scratch["report.json"]);
        using var report = System.Text.Json.JsonDocument.Parse(_scratch.Read("report.json"));
        Assert.NotEqual(0, report.RootElement.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public void Lint_prints_SARIF()
    {
        using var sarif = System.Text.Json.JsonDocument.Parse(Run("lint", _spec, "--format", "sarif").Output);
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public void Help_shows_examples_and_version_a_number()
    {
        Assert.Contains("runs-codegen generate spec/pets.yaml", Run("--help").Output, StringComparison.Ordinal);
        Assert.Contains("--target client", Run("generate", "--help").Output, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+", Run("--version").Output);
    }

    [Fact]
    public void Progress_is_shown_on_a_terminal_only()
    {
        Assert.DoesNotContain("reading", Run("generate", _spec, "-o", _out).Error, StringComparison.Ordinal);
        Assert.Contains("reading", Run(true, "generate", _spec, "-o", _out).Error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(params string[] args) => Run(false, args);

    private static (int Code, string Output, string Error) Run(bool interactive, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = new Program(output, error, interactive).Run(args);
        return (code, output.ToString(), error.ToString());
    }
}
