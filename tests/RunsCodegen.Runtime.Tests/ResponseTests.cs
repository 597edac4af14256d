using System.Diagnostics;
using System.Net;
using System.Text;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

/// <summary>What emitted responses have in common.</summary>
public sealed class ResponseTests
{
    private static readonly ActivitySource Activities = new("test");

    [Fact]
    public async Task A_success_gives_its_body()
    {
        var response = await CallAsync(HttpStatusCode.OK, "7");

        Assert.Equal((200, 7), (response.StatusCode, response.EnsureSuccess()));
        Assert.Equal(["application/json; charset=utf-8"], response.Headers["content-type"]);
    }

    [Fact]
    public async Task An_error_is_thrown_with_its_body()
    {
        var response = await CallAsync(HttpStatusCode.NotFound, "\"gone\"");

        var thrown = Assert.Throws<ApiException<string>>(() => response.EnsureSuccess());

        Assert.Equal(("getNumber", 404, "gone"), (thrown.OperationId, thrown.StatusCode, thrown.Error));
    }

    [Fact]
    public async Task One_method_takes_any_response()
    {
        static void Check(OperationResponse response) => response.EnsureSuccess();

        Check(await CallAsync(HttpStatusCode.OK, "7"));
        var error = await CallAsync(HttpStatusCode.NotFound, "\"gone\"");
        Assert.Throws<ApiException<string>>(() => Check(error));
    }

    [Fact]
    public async Task What_is_not_declared_is_thrown_with_its_text()
    {
        var thrown = await Assert.ThrowsAsync<ApiException>(() => CallAsync(HttpStatusCode.BadGateway, "down"));

        Assert.Equal(("getNumber", 502, "down"), (thrown.OperationId, thrown.StatusCode, thrown.ResponseText));
    }

    [Fact]
    public async Task Rules_are_checked_for_those_who_ask()
    {
        Assert.Equal(-1, (await CallAsync(HttpStatusCode.OK, "-1")).EnsureSuccess());

        await Assert.ThrowsAsync<ValidationException>(() => CallAsync(HttpStatusCode.OK, "-1", validate: true));
    }

    private static async Task<NumberResponse> CallAsync(HttpStatusCode status, string text, bool validate = false)
    {
        using var client = new HttpClient(new Canned(new(status) { Content = new StringContent(text, Encoding.UTF8, "application/json") }));
        var sender = new ApiSender(client, new("http://localhost"), null, Activities);
        return await sender.SendAsync<NumberResponse>(new("GET", new(), "*/*"), "getNumber", validate, TestContext.Current.CancellationToken);
    }

    private sealed class NumberResponse : OperationResponse<int>, IReplyReader<NumberResponse>
    {
        private NumberResponse(ReplyCase reply)
            : base(reply, isSuccess: reply.Index is 0)
        {
        }

        static NumberResponse IReplyReader<NumberResponse>.Of(ReplyCase reply) => new(reply);

        static Task<ReplyCase> IReplyReader<NumberResponse>.ReadAsync(ApiReply reply) => reply.StatusCode switch
        {
            200 => reply.JsonAsync<int, Int32Codec>(0, static (value, context) => { if (value < 0) { context.Add("minimum", "must be at least 0"); } }),
            404 => reply.JsonAsync<string, StringCodec>(1),
            _ => reply.UnexpectedAsync(),
        };
    }

    private sealed class Canned(HttpResponseMessage response) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(response);
    }
}
