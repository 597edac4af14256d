using System.Text.Json.Nodes;
using RunsCodegen.Conformance.Data;
using RunsCodegen.Conformance.Running;

namespace RunsCodegen.Conformance;

/// <summary>A wrong expectation is noticed, whatever is wrong with it and whichever way the case is run.</summary>
public sealed class WrongExpectationTests
{
    private static readonly (Topic Topic, WireCase Case) Body = Topics.Find("json-objects", "optional member with a value");

    private static readonly (Topic Topic, WireCase Case) Query = Topics.Find("parameters-query", "several parameters");

    private static readonly (Topic Topic, WireCase Case) Header = Topics.Find("responses", "headers");

    private static readonly (Topic Topic, WireCase Case) Error = Topics.Find("responses", "range - 422");

    private static readonly (Topic Topic, WireCase Case) Refused = Topics.Find("validation", "maxLength");

    [Theory]
    [InlineData("PATCH /states {\"must\":\"a\",\"mayBeNull\":\"b\",\"mayLack\":\"d\"}")]
    [InlineData("PATCH /states {\"mayBeNull\":\"b\",\"must\":\"a\",\"mayLack\":\"c\"}")]
    [InlineData("PATCH /states\nContent-Type: text/json\n\n{\"must\":\"a\",\"mayBeNull\":\"b\",\"mayLack\":\"c\"}")]
    [InlineData("PATCH /states\nX-More: 1\nContent-Type: application/json\n\n{\"must\":\"a\",\"mayBeNull\":\"b\",\"mayLack\":\"c\"}")]
    [InlineData("POST /states {\"must\":\"a\",\"mayBeNull\":\"b\",\"mayLack\":\"c\"}")]
    public Task The_client_is_held_to_every_byte_of_a_request(string request) =>
        NoticesAsync(Body, Way.Client, c => c with { Request = HttpText.Request(request) });

    [Theory]
    [InlineData("GET /several?a=x+y&b=1&b=2&c=true")]
    [InlineData("GET /several?b=1&b=2&a=x%20y&c=true")]
    public Task The_client_is_held_to_every_byte_of_a_target(string request) =>
        NoticesAsync(Query, Way.Client, c => c with { Request = HttpText.Request(request) });

    [Theory]
    [InlineData("Client")]
    [InlineData("Both")]
    public async Task The_client_is_held_to_what_it_returns(string way)
    {
        await NoticesAsync(Body, Enum.Parse<Way>(way), c => c with { Returns = new JsonObject { ["must"] = "b" } });
        await NoticesAsync(Body, Enum.Parse<Way>(way), c => c with { Throws = "ApiException" });
    }

    [Fact]
    public Task The_client_is_held_to_typed_headers() => NoticesAsync(Header, Way.Client, c => c with { Headers = With(c.Headers, "X-Last", false) });

    [Theory]
    [InlineData("Client")]
    [InlineData("Both")]
    public async Task The_client_is_held_to_what_it_throws(string way)
    {
        await NoticesAsync(Error, Enum.Parse<Way>(way), c => c with { Throws = null });
        await NoticesAsync(Error, Enum.Parse<Way>(way), c => c with { Throws = "ApiException" });
        await NoticesAsync(Error, Enum.Parse<Way>(way), c => c with { Returns = new JsonObject { ["code"] = "other" } });
    }

    [Theory]
    [InlineData("Server")]
    [InlineData("Both")]
    public async Task The_server_is_held_to_what_its_operation_gets(string way)
    {
        await NoticesAsync(Query, Enum.Parse<Way>(way), c => c with { Receives = With(c.Args, "a", "x+y") });
        await NoticesAsync(Query, Enum.Parse<Way>(way), c => c with { Receives = With(c.Args, "c", null) });
        await NoticesAsync(Query, Enum.Parse<Way>(way), c => c with { Receives = With(c.Args, "d", "more") });
    }

    [Theory]
    [InlineData("201 {\"must\":\"a\",\"mayBeNull\":\"b\",\"mayLack\":\"c\"}")]
    [InlineData("200 {\"must\":\"a\", \"mayBeNull\":\"b\",\"mayLack\":\"c\"}")]
    [InlineData("200\nContent-Type: text/plain\n\n{\"must\":\"a\",\"mayBeNull\":\"b\",\"mayLack\":\"c\"}")]
    [InlineData("200\nX-More: 1\n\n{\"must\":\"a\",\"mayBeNull\":\"b\",\"mayLack\":\"c\"}")]
    public Task The_server_is_held_to_every_byte_of_a_reply(string reply) =>
        NoticesAsync(Body, Way.Server, c => c with { Reply = HttpText.Reply(reply) });

    [Fact]
    public async Task Refusals_are_held_to_every_error()
    {
        foreach (var way in new[] { Way.Client, Way.Server })
        {
            await NoticesAsync(Refused, way, c => c with { Errors = ["body /short minLength"] });
            await NoticesAsync(Refused, way, c => c with { Errors = ["body /long maxLength"] });
            await NoticesAsync(Refused, way, c => c with { Errors = [.. c.Errors, "body /long minLength"] });
            await NoticesAsync(Refused, way, c => c with { IsRefused = false, Reply = HttpText.Reply("204"), Errors = [] });
            await NoticesAsync(Body, way, c => c with { IsRefused = true });
        }
    }

    private static async Task NoticesAsync((Topic Topic, WireCase Case) right, Way way, Func<WireCase, WireCase> spoil)
    {
        Assert.Empty(await Ways.ProblemsAsync(right.Topic, right.Case, way));
        Assert.NotEmpty(await Ways.ProblemsAsync(right.Topic, spoil(right.Case), way));
    }

    private static JsonObject With(JsonObject members, string name, JsonNode? value)
    {
        var changed = members.DeepClone().AsObject();
        changed[name] = value;
        return changed;
    }
}
