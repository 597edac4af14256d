using System.Globalization;

namespace RunsCodegen.Corpus;

/// <summary>The long run, for people: a line a document as it is done, then the table.</summary>
internal static class CorpusCommand
{
    private const int ShownProblems = 40;

    /// <summary>Takes the named documents, or all; 0 when every one is as it should be.</summary>
    public static int Run(string[] names)
    {
        var results = new List<CorpusResult>();
        foreach (var document in CorpusDocument.All.Where(d => names.Length == 0 || names.Contains(d.Name, StringComparer.Ordinal)))
        {
            var result = CorpusRun.Of(document);
            results.Add(result);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{document.Name}: {result.Problems.Count} problems"));
            foreach (var problem in result.Problems.Take(names.Length == 0 ? ShownProblems : int.MaxValue))
            {
                Console.Error.WriteLine("  " + problem);
            }
        }

        Console.WriteLine(CorpusResult.Table(results));
        return results.Count > 0 && results.All(r => r.Problems.Count == 0) ? 0 : 1;
    }
}
