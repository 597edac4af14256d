namespace RunsCodegen.Fuzz;

/// <summary>
/// A part of a long run, in a process of its own. It says which seed it begins, and each find with its seed: whatever
/// ends the process, the one that watches knows where it was.
/// </summary>
internal static class FuzzBatch
{
    /// <summary>Before the seed that is tried next.</summary>
    public const string Begins = "begin ";

    /// <summary>Before what is wrong with the document of that seed.</summary>
    public const string Finds = "find ";

    /// <summary>Before what became of it.</summary>
    public const string Ends = "end ";

    /// <summary>Tries the documents of some seeds.</summary>
    public static int Run(FuzzArguments arguments)
    {
        for (var seed = arguments.Seed; seed < arguments.Seed + arguments.Count; seed++)
        {
            Console.WriteLine(Begins + seed);
            var problems = FuzzRun.Of(seed, seed % arguments.CompileOneIn == 0, out var outcome);
            foreach (var problem in problems.Take(5))
            {
                Console.WriteLine(Finds + problem.ReplaceLineEndings(" "));
            }

            Console.WriteLine(Ends + outcome);
        }

        return 0;
    }
}
