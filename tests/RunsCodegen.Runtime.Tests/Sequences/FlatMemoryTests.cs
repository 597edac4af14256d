using System.Globalization;
using System.Text;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests.Sequences;

// It measures the memory of the process, in which no other test may run meanwhile.
[CollectionDefinition(nameof(FlatMemoryTests), DisableParallelization = true)]
[Collection(nameof(FlatMemoryTests))]
public sealed class FlatMemoryTests
{
    private const int Count = 100_000;

    [Fact]
    public async Task A_hundred_thousand_events_take_the_memory_of_one()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"event: n\nid: {i}\ndata: {i}\ndata: {new string(' ', 200)}\n\n");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        text.Clear();
        using var events = new EventReader(new Pieces(bytes, 64 * 1024));
        Assert.True(await events.NextAsync(TestContext.Current.CancellationToken));
        var (before, most, read) = (GC.GetTotalMemory(forceFullCollection: true), 0L, 1);
        while (await events.NextAsync(TestContext.Current.CancellationToken))
        {
            read++;
            most = read % 20_000 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)) : most;
        }

        Assert.Equal(Count, read);
        // All the events together would be 40 MB.
        Assert.True(most - before < 8_000_000, $"memory grew by {most - before} bytes");
    }
}
