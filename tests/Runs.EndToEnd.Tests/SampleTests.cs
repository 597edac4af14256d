using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Runs.EndToEnd.Tests;

public class SampleTests
{
    public static TheoryData<string, string> Samples()
    {
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();
        var document = OpenApiDocument.Parse(File.ReadAllText(Repository.Document), "yaml", settings).Document!;
        var samples = new TheoryData<string, string>();
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            foreach (var sample in ((JsonNodeExtension)operation.Extensions!["x-codeSamples"]).Node.AsArray())
            {
                if (sample!["lang"]!.GetValue<string>() == "csharp")
                {
                    samples.Add(operation.OperationId!, sample["source"]!.GetValue<string>());
                }
            }
        }

        return samples;
    }

    [Fact]
    public void Every_operation_of_the_document_has_a_sample_in_CSharp() =>
        Assert.Equal(["addRunTags", "getRunTrace", "listRunEvents"], Samples().Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_of_the_document_compiles_without_warnings(string operationId, string source)
    {
        Assert.Contains(operationId, source, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(SampleCompiler.Compile(source));
    }

    [Fact]
    public void The_sample_of_the_clients_manual_compiles_without_warnings() =>
        Assert.Empty(SampleCompiler.Compile(ClientManual.Sample()));

    [Fact]
    public void A_sample_that_names_what_the_client_does_not_have_fails_to_compile() =>
        Assert.NotEmpty(SampleCompiler.Compile(ClientManual.Sample().Replace("AddRunTagsAsync", "AddTagsAsync", StringComparison.Ordinal)));
}
