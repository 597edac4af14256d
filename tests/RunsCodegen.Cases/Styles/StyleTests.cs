using System.Text.Json.Nodes;

namespace RunsCodegen.Cases.Styles;

/// <summary>A generated client sends what the table of styles says, byte for byte, and a generated server reads it back.</summary>
public sealed class StyleTests(StyleTests.Server server) : IClassFixture<StyleTests.Server>
{
    public static IEnumerable<ITheoryDataRow> Rows => StyleRow.All.Select((row, i) => new TheoryDataRow<int>(i) { TestDisplayName = row.ToString() });

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Values_travel_in_their_style_and_come_back(int index)
    {
        var row = StyleRow.All[index];
        var (request, json) = await server.CallAsync($"Row{index}", row.Value);

        var sent = row.Location switch
        {
            "header" => Assert.Single(request.Headers.NonValidated["color"]),
            "cookie" => Assert.Single(request.Headers.NonValidated["Cookie"]),
            _ => request.RequestUri!.PathAndQuery[$"/row{index}/".Length..],
        };
        Assert.Equal(row.Wire, sent);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(row.Value), JsonNode.Parse(json)), json);
    }

    public sealed class Server() : EchoingServer(StyleRow.Document(), (_, arguments) => arguments[0]);
}
