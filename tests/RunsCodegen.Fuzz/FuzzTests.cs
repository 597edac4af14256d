namespace RunsCodegen.Fuzz;

/// <summary>A short run; 'dotnet run --project tests/RunsCodegen.Fuzz -- --count 10000 --seed 1' is the long one.</summary>
public sealed class FuzzTests
{
    private const int Count = 150;

    [Fact]
    public void No_document_makes_the_generator_crash_hang_or_write_what_does_not_parse()
    {
        var finds = Enumerable.Range(1, Count).SelectMany(seed => FuzzRun.Of(seed, mustCompile: false).Select(p => $"seed {seed}: {p}"));

        Assert.Empty(finds.Take(10));
    }
}
