using RunsCodegen.Model.Code;
using RunsCodegen.Testing;

namespace RunsCodegen.Cases;

public sealed class CaseTests
{
    public static TheoryData<string> Accepted => [.. Case.Names("accepted")];

    public static TheoryData<string> Rejected => [.. Case.Names("rejected")];

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Accepted_documents_give_what_they_shall_and_it_compiles(string name)
    {
        var given = Case.Of(name);
        var result = given.Run();

        Assert.False(result.HasErrors, given.Diagnostics(result));
        Fails(given.Differences(result).Concat(result.Files.SelectMany(Untidy)).Concat(Compiled.Of(result.Files, ServerStubs.Of(result.Files)).Problems()));
    }

    [Theory]
    [MemberData(nameof(Rejected))]
    public void Rejected_documents_give_every_diagnostic_and_nothing_else(string name)
    {
        var given = Case.Of(name);
        var result = given.Run();

        Assert.True(result.HasErrors);
        Assert.Empty(result.Files);
        Fails(given.Differences(result));
    }

    private static IEnumerable<string> Untidy(GeneratedFile file)
    {
        if (!file.Text.EndsWith('\n') || file.Text.EndsWith("\n\n", StringComparison.Ordinal) || file.Text.Contains('\r', StringComparison.Ordinal))
        {
            yield return $"{file.Path}: does not end in one newline";
        }

        var lines = file.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].EndsWith(' ') || lines[i].Contains('\t', StringComparison.Ordinal))
            {
                yield return $"{file.Path}({i + 1}): blanks at the end of the line, or a tab";
            }
        }
    }

    private static void Fails(IEnumerable<string> problems)
    {
        var all = problems.ToArray();
        Assert.True(all.Length == 0, string.Join('\n', all.Take(40)));
    }
}
