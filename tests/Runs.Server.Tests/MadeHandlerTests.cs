using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Runs.Server.Tests;

/// <summary>Endpoints whose handlers a function makes.</summary>
public sealed class MadeHandlerTests
{
    [Fact]
    public async Task Each_request_has_a_handler_of_its_own_and_asks_no_services()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<RouteOptions>(o => o.SuppressCheckForUnhandledSecurityMetadata = true);
        await using var app = builder.Build();
        var made = new List<MadeHandler>();
        app.MapRunsApi(context =>
        {
            made.Add(new MadeHandler());
            return made[^1];
        });
        await app.StartAsync(TestContext.Current.CancellationToken);

        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        foreach (var run in new[] { "run_1", "run_2" })
        {
            using var answer = await client.GetAsync(new Uri($"api/v1/runs/{run}/trace", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(["run_1", "run_2"], made.Select(m => m.Asked));
        Assert.All(made, m => Assert.False(m.HasServices));
    }

    private sealed class MadeHandler : RunsHandler
    {
        public string? Asked { get; private set; }

        public bool HasServices { get; private set; }

        public override Task<GetRunTraceResult> GetRunTraceAsync(string runId, CancellationToken cancellationToken)
        {
            (Asked, HasServices) = (runId, HttpContext.Features.Get<IServiceProvidersFeature>() is not null);
            return Task.FromResult(GetRunTraceResult.NotFound(new() { Error = "Run not found" }));
        }

        public override Task<AddRunTagsResult> AddRunTagsAsync(string runId, AddRunTagsRequest body, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<ListRunEventsResult> ListRunEventsAsync(string runId, PageCursor? page, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
