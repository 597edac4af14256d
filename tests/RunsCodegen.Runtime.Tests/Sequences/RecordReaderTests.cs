using System.Text;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests.Sequences;

public sealed class RecordReaderTests
{
    public static TheoryData<string, string[]> Lines { get; } = new()
    {
        { "", [] },
        { "1\n2\n", ["1", "2"] },
        { "1\n2", ["1", "2"] },
        { "1\r\n\r\n2\r\n", ["1\r", "\r", "2\r"] },
        { "\uFEFF1\n", ["1"] },
        { "\n", [""] },
    };

    /// <summary>RFC 7464 §2: a text follows each separator.</summary>
    public static TheoryData<string, string[]> Sequences { get; } = new()
    {
        { "", [] },
        { "\u001E{}\n", ["{}"] },
        { "\u001E1\n\u001E2\n", ["1", "2"] },
        { "\u001E{\n\"a\": \"}\\\"\n\"\n}\n\u001E[\n]\n", ["{\n\"a\": \"}\\\"\n\"\n}", "[\n]"] },
        { "\u001E\u001E\u001E1\n\u001E", ["1"] },
        { "\u001E{}\u001E[]", ["{}", "[]"] },
        { "\u001E \"a\" ", [" \"a\" "] },
        { "1\n", ["1"] },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Lines_end_in_a_line_feed(string body, string[] records)
    {
        foreach (var size in (int[])[1, 2, int.MaxValue])
        {
            Assert.Equal(records, await ReadAsync(new JsonLineReader(new Pieces(body, size))), StringComparer.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Sequences))]
    public async Task Texts_of_a_sequence_stand_between_separators(string body, string[] records)
    {
        foreach (var size in (int[])[1, 2, int.MaxValue])
        {
            Assert.Equal(records, await ReadAsync(new JsonSequenceReader(new Pieces(body, size))), StringComparer.Ordinal);
        }
    }

    [Theory]
    [InlineData("\u001E12")]
    [InlineData("\u001Etru\u001E1\n")]
    public async Task A_number_or_a_word_that_may_be_cut_off_is_refused(string body) =>
        await Assert.ThrowsAsync<JsonFormatException>(() => ReadAsync(new JsonSequenceReader(new Pieces(body))));

    [Fact]
    public async Task A_text_of_a_sequence_is_there_at_its_line_feed()
    {
        using var reader = new JsonSequenceReader(new Pieces("\u001E{\"a\":1}\n", 1) { IsEndless = true });

        Assert.True(await reader.NextAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    private static async Task<List<string>> ReadAsync(RecordReader reader)
    {
        var records = new List<string>();
        using (reader)
        {
            while (await reader.NextAsync(TestContext.Current.CancellationToken))
            {
                records.Add(Encoding.UTF8.GetString(reader.Record.Span));
            }
        }

        return records;
    }
}
