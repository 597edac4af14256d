using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

/// <summary>Whatever collection a caller has, it is written as System.Text.Json writes it.</summary>
public sealed class CollectionTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string[]> Items => [new([]), new(["a"]), new(["a", "b\"", "ä", ""])];

    [Theory]
    [MemberData(nameof(Items))]
    public void Lists(string[] items)
    {
        IReadOnlyList<string>[] lists = [items, items.ToList(), items.ToImmutableArray(), new ReadOnlyCollection<string>(items), [.. items]];
        Assert.All(lists, list => AssertSame(items, Text.Write<IReadOnlyList<string>, ListCodec<string, StringCodec>>(list)));
    }

    // A list that was larger once has more room than items.
    [Fact]
    public void A_list_ends_with_its_items()
    {
        var list = new List<string> { "a", "b", "c" };
        list.RemoveRange(1, 2);
        AssertSame(list, Text.Write<IReadOnlyList<string>, ListCodec<string, StringCodec>>(list));
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void Maps(string[] items)
    {
        var map = items.ToDictionary(i => "name of " + i, i => i, StringComparer.Ordinal);
        IReadOnlyDictionary<string, string>[] maps =
        [
            map, new ReadOnlyDictionary<string, string>(map), new SortedList<string, string>(map, StringComparer.Ordinal),
            Text.Read<IReadOnlyDictionary<string, string>, MapCodec<string, StringCodec>>(JsonSerializer.Serialize(map)),
        ];
        Assert.All(maps, m => AssertSame(m, Text.Write<IReadOnlyDictionary<string, string>, MapCodec<string, StringCodec>>(m)));
    }

    private static void AssertSame<T>(T value, string json) => Assert.Equal(JsonSerializer.Serialize(value, Relaxed), json);
}
