using RunsCodegen.Testing;

namespace RunsCodegen.Corpus;

/// <summary>The smaller documents; 'dotnet cake --target=Corpus' takes all.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Documents => CorpusDocument.All.Count == 0 ? [""] : [.. CorpusDocument.Smaller.Select(d => d.Name)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_generates_compiles_and_its_values_come_back(string name)
    {
        Assert.SkipWhen(CorpusDocument.All.Count == 0, SharedFolder.Missing);

        var result = CorpusRun.Of(CorpusDocument.All.Single(d => d.Name == name));

        Assert.True(result.Problems.Count == 0, string.Join('\n', result.Problems.Take(20)));
    }
}
