namespace RunsCodegen.Fuzz;

/// <summary>The long run, for people: each find with its seed, and its document in a file.</summary>
internal static class FuzzCommand
{
    /// <summary>Tries the documents of some seeds; 0 when all are well.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The first.</param>
    /// <param name="mustCompile">Whether all output is compiled, not only some.</param>
    public static int Run(int count, int seed, bool mustCompile)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "runs-codegen-fuzz")).FullName;
        var current = Path.Combine(folder, "current.txt");
        var finds = 0;
        for (var i = seed; i < seed + count; i++)
        {
            // Whatever ends the process leaves its seed behind.
            File.WriteAllText(current, $"{i}");
            var problems = FuzzRun.Of(i, mustCompile ? true : null);
            if (problems.Count > 0)
            {
                finds++;
                File.WriteAllText(Path.Combine(folder, $"{i}.yaml"), FuzzDocument.Of(i).Text);
                Console.WriteLine($"seed {i}:\n  {string.Join("\n  ", problems.Take(5))}");
            }
        }

        Console.WriteLine($"{count} documents, {finds} with problems; see {folder}");
        return finds == 0 ? 0 : 1;
    }
}
