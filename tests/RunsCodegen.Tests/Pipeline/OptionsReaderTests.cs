using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Tests.Pipeline;

public class OptionsReaderTests
{
    [Fact]
    public void Every_option_is_read()
    {
        var options = Read("""
            {
              // comments and commas are fine
              "$schema": "x", "namespace": "Acme.Pets", "targets": ["client", "models"], "maxDepth": 10,
              "dependencyInjection": true, "enums": "closed", "allowOrigins": ["https://Specs.example.com/"], "severity": { "RCG2005": "off", "RCG3005": "warning", },
            }
            """, []);
        Assert.Equal(("Acme.Pets", 10, true), (options.Namespace, options.MaxDepth, options.DependencyInjection));
        Assert.Equal([Target.Models, Target.Client], options.Targets);
        Assert.Equal(EnumStyle.Closed, options.Enums);
        Assert.Equal(["https://specs.example.com"], options.AllowedOrigins);
        Assert.Null(options.Severities["RCG2005"]);
        Assert.Equal(Severity.Warning, options.Severities["RCG3005"]);
    }

    [Theory]
    [InlineData("{ \"namespce\": \"A\" }", "o.json(1,3): error RCG0002: there is no option 'namespce'; did you mean 'namespace'?")]
    [InlineData("{\n  \"xyz\": 1 }", "o.json(2,3): error RCG0002: there is no option 'xyz'; docs/options.md lists them all")]
    [InlineData("{ \"maxDepth\": \"1\" }", "o.json(1,3): error RCG0003: option 'maxDepth' must be a whole number from 1 to 100000")]
    [InlineData("{ \"namespace\": \"A.class\" }", "o.json(1,3): error RCG0003: option 'namespace' must be a C# namespace such as 'Acme.Runs'")]
    [InlineData("{ \"enums\": \"strict\" }", "o.json(1,3): error RCG0003: option 'enums' must be one of 'closed', 'open'")]
    [InlineData("{ \"allowOrigins\": [\"https://a.example/specs\"] }", "o.json(1,20): error RCG0003: option 'allowOrigins' must be an origin such as 'https://specs.example.com'")]
    [InlineData("{ \"targets\": [\"models\", \"docs\"] }", "o.json(1,25): error RCG0003: option 'targets' must be models, client, controllers or endpoints; 'docs' comes with a later version")]
    [InlineData("{ \"severity\": { \"RCG5001\": \"off\" } }", "o.json(1,17): error RCG0007: the severity of 'RCG5001' is fixed; only that of rules (RCG2xxx), refusals (RCG3xxx) and defects (RCG1xxx, RCG4xxx) can be set")]
    [InlineData("{ \"severity\": { \"RCG1005\": \"off\" } }", "o.json(1,17): error RCG0003: option 'RCG1005' must be 'error'; what is a warning already stays one")]
    [InlineData("{ \"severity\": { \"RCG3001\": \"off\" } }", "o.json(1,17): error RCG0003: option 'RCG3001' must be 'error' or 'warning'; what is left out is never left out silently")]
    [InlineData("[]", "o.json(1,1): error RCG0006: the options file is not JSON: it must be an object")]
    public void A_fault_is_located_and_says_what_would_be_right(string json, string expected) => Read(json, [expected]);

    [Fact]
    public void Broken_JSON_is_located()
    {
        var result = OptionsReader.Read(new SpecFile("o.json", "{\n  \"a\" 1\n}"));
        Assert.StartsWith("o.json(2,7): error RCG0006: the options file is not JSON: ", Assert.Single(result.Diagnostics).Format(result.Locator), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_asked_for_beside_the_file_wins()
    {
        var file = new CodegenOptions { Namespace = "A", Targets = [Target.Controllers] };
        var over = new OptionOverrides { Namespace = "B", Targets = [Target.Client] }.Over(file);
        Assert.Equal("B", over.Namespace);
        Assert.Equal([Target.Models, Target.Client], over.Targets);
        Assert.Equal([Target.Models, Target.Controllers], new OptionOverrides().Over(file).Targets);
    }

    private static CodegenOptions Read(string json, string[] expected)
    {
        var result = OptionsReader.Read(new SpecFile("o.json", json));
        Assert.Equal(expected, result.Diagnostics.Select(d => d.Format(result.Locator)));
        return result.Options;
    }
}
