using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;
using RunsCodegen.Testing;

namespace RunsCodegen.AspNetCore.Tests;

public sealed class EmittedDocumentTests
{
    // Forms are refused while they cannot be generated.
    private static readonly CodegenOptions Options = new()
    {
        Severities = SeverityOverrides.Empty.With("RCG3001", Severity.Warning),
    };

    [Theory]
    [InlineData("v30")]
    [InlineData("v31")]
    public async Task What_the_framework_emits_is_generated_and_compiles(string version)
    {
        using var http = await RunningApp.StartAsync();
        var result = Generated.OfText(await http.GetStringAsync($"/openapi/{version}.json"), Options);
        Assert.False(result.HasErrors, result.Diagnostics());
        Assert.Empty(Compiled.Of(result.Files, ServerStubs.Of(result.Files)).Problems());
    }

    [Theory]
    [InlineData("v30")]
    [InlineData("v31")]
    public async Task Numbers_that_may_be_strings_are_numbers(string version)
    {
        using var http = await RunningApp.StartAsync();
        var result = Generated.OfText(await http.GetStringAsync($"/openapi/{version}.json"), Options);
        var order = Assert.Single(result.Files, f => f.Path == "Models/Order.g.cs").Text;
        Assert.All(
            ["int Id", "long Number", "decimal Price", "double Weight", "float? Ratio", "int? Maybe", "IReadOnlyDictionary<string, int> Counts", "Address? Bill", "OrderState State"],
            member => Assert.Contains($"public required {member} {{", order, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("v30")]
    [InlineData("v31")]
    public async Task The_client_made_of_it_drives_the_app(string version)
    {
        using var http = await RunningApp.StartAsync();
        var seen = await Driver.RunAsync(
            await http.GetStringAsync($"/openapi/{version}.json"), "Orders.cs", Options with { Targets = [Target.Models, Target.Client] }, http);
        Assert.Equal(
            [
                "order 4711 9007199254740993 12.50 0.25 1.5 null 6f9619ff-8b86-d011-b42d-00c04fc964ff",
                "when 2026-01-02T03:04:05.0000000+01:00 2026-01-02 01:30:00 https://example.com/a Paid Main St 1 True",
                "parts 2 A-1 1 True True 3",
                "problem 404 no 404",
                "added 9223372036854775807 0.10 by hand Sent 3 1",
                "found 1 Paid,2 Paid 2.5",
                "counts 1.5",
                "figure circle c 0.5",
                "mvc 9 Shoes",
            ],
            seen);
    }
}
