using RunsCodegen.Testing;

namespace RunsCodegen.Fuzz;

/// <summary>Schemas may lead to each other any number of times, whatever stack the generator is given.</summary>
public sealed class LongChainTests
{
    private const int Count = 400;

    // A quarter of the main thread's on Windows, so that a chain need not be longer.
    private const int Stack = 256 << 10;

    // A chain that goes round costs a few hundred MB of garbage; each of its schemas looking through all others again would cost ten times as much.
    private const long MostAllocated = 1L << 30;

    public static TheoryData<string> Links => new(LongChain.Links.Add("{\"anyOf\": [{\"allOf\": [{0}, {\"required\": [\"a\"]}]}, {\"type\": \"object\", \"required\": [\"b\"], \"properties\": {\"b\": {}}}]}"));

    [Theory]
    [MemberData(nameof(Links))]
    public void A_long_chain_of_schemas_takes_neither_the_stack_nor_the_memory(string link)
    {
        foreach (var end in (string[])["{\"type\": \"string\"}", "{\"type\": \"object\", \"properties\": {\"end\": {\"type\": \"integer\"}}}", "{\"$ref\": \"#/components/schemas/S0\"}"])
        {
            var (result, allocated) = Run(LongChain.Of(Count, link, end));

            Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Model.Diagnostics.Severity.Error);
            Assert.NotEmpty(result.Files);
            Assert.InRange(allocated, 0, MostAllocated);
        }
    }

    [Theory]
    [InlineData("{\"additionalProperties\": {0}}")]
    [InlineData("{\"items\": {0}}")]
    [InlineData("{\"not\": {0}}")]
    public void Schemas_lie_in_each_other_as_deep_as_a_document_may_nest(string link)
    {
        var schema = Enumerable.Range(0, 2 * Count).Aggregate("{\"type\": \"string\"}", (inner, _) => link.Replace("{0}", inner, StringComparison.Ordinal));
        var (result, _) = Run(LongChain.Of(0, "", $"{{\"not\": {schema}}}"));

        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Model.Diagnostics.Severity.Error);
        Assert.NotEmpty(result.Files);
    }

    private static (GeneratorResult Result, long Allocated) Run(string text)
    {
        var (result, allocated) = ((GeneratorResult?)null, 0L);
        var thread = new Thread(
            () =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                result = Generated.OfText(text);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            },
            Stack);
        thread.Start();
        thread.Join();
        return (result!, allocated);
    }
}
