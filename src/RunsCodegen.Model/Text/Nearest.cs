namespace RunsCodegen.Model.Text;

/// <summary>The word somebody probably meant.</summary>
public static class Nearest
{
    /// <summary>The nearest of the words when it is near enough, else null.</summary>
    public static string? Of(string word, IEnumerable<string> words)
    {
        var (nearest, distance) = words
            .Select(w => (Word: w, Distance: Distance(word.ToUpperInvariant(), w.ToUpperInvariant())))
            .DefaultIfEmpty((Word: "", Distance: int.MaxValue))
            .MinBy(pair => pair.Distance);
        return distance <= Math.Max(1, word.Length / 3) ? nearest : null;
    }

    // Levenshtein's distance, one row at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
