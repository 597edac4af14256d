using CsCheck;
using Runs.Server.Storage;
using Runs.Server.Traces;

namespace Runs.Server.Tests.Traces;

public sealed class TraceAssemblerTests
{
    // Each span is "id<parent"; the tree is "root(child(leaf))".
    [Theory]
    [InlineData("r", "r")]
    [InlineData("r a<r b<r c<a", "r(a(c) b)")]
    [InlineData("b<r r a<r", "r(b a)")]
    [InlineData("r a<r o<gone p<o", "r(a)")]
    [InlineData("top r<top a<r x<top", "r(a)")]
    [InlineData("r<gone a<r", "r(a)")]
    [InlineData("r a<a b<a c<r", "r(c)")]
    [InlineData("r<r a<r", "r(a)")]
    [InlineData("r x<y y<x a<r", "r(a)")]
    [InlineData("r<a a<r b<a", "r(a(b))")]
    [InlineData("a b<a", "none")]
    [InlineData("", "none")]
    public async Task A_tree_holds_what_hangs_below_the_root(string spans, string tree)
    {
        var root = await TraceAssembler.AssembleAsync(Parse(spans), "r");

        Assert.Equal(tree, root is null ? "none" : Show(root));
    }

    [Theory]
    [InlineData("r<up", "up")]
    [InlineData("r<r", null)]
    [InlineData("r", null)]
    public async Task The_root_keeps_its_parent_unless_that_is_itself(string spans, string? parent) =>
        Assert.Equal(parent, (await TraceAssembler.AssembleAsync(Parse(spans), "r"))!.Span.ParentSpanId);

    [Fact]
    public async Task A_chain_of_a_million_spans_becomes_a_tree()
    {
        const int Length = 1_000_000;
        var spans = Enumerable.Range(0, Length).Select(i => Build.Span($"{i}", i == 0 ? null : $"{i - 1}", i) with { IsPartial = i > 0, IsCancelled = i == 0 }).ToList();

        var node = await TraceAssembler.AssembleAsync(spans, "0");

        var depth = 0;
        for (; node is not null; node = node.Children is [var only] ? only : null)
        {
            Assert.True(node.Span.IsCancelled);
            depth++;
        }

        Assert.Equal(Length, depth);
    }

    [Fact]
    public Task Any_spans_become_a_tree_without_repetition() =>
        Gen.Select(Gen.Int[0, 12], Gen.Bool).Array[1, 12].SampleAsync(async parents =>
        {
            var spans = parents.Select((p, i) => Build.Span($"{i}", p.Item1 == i + 1 ? null : $"{p.Item1}", i) with { IsPartial = p.Item2 }).ToList();
            var root = (await TraceAssembler.AssembleAsync(spans, "0"))!;
            var seen = new HashSet<string>();
            var waiting = new Stack<TraceSpan>([root]);
            while (waiting.TryPop(out var node))
            {
                Assert.True(seen.Add(node.Span.SpanId));
                node.Children.ForEach(waiting.Push);
            }
        });

    private static List<SpanRow> Parse(string spans) =>
        [.. spans.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((text, i) => text.Split('<') is [var id, var parent] ? Build.Span(id, parent, i) : Build.Span(text, at: i))];

    private static string Show(TraceSpan span) =>
        span.Children.Count == 0 ? span.Span.SpanId : $"{span.Span.SpanId}({string.Join(' ', span.Children.Select(Show))})";
}
