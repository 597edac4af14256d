using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.OpenApi;

namespace RunsCodegen.AspNetCore.App;

/// <summary>Minimal APIs and controllers over the same shapes, with a document of each version.</summary>
public static class OrdersApp
{
    /// <summary>Starts the app in memory.</summary>
    public static async Task<HttpClient> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddOpenApi("v30", o => o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0);
        builder.Services.AddOpenApi("v31", o => o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        builder.Services.AddControllers().AddApplicationPart(typeof(OrdersApp).Assembly);
        builder.Services.AddProblemDetails();
        builder.Services.AddAntiforgery();
        var app = builder.Build();
        app.MapOpenApi();
        app.MapControllers();
        Map(app);
        await app.StartAsync();
        return app.GetTestClient();
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/orders/{id}", Results<Ok<Order>, NotFound<ProblemDetails>> (int id) =>
            id > 0 ? TypedResults.Ok(Samples.Order(id)) : TypedResults.NotFound(new ProblemDetails { Title = "no", Status = 404 })).WithName("GetOrder");
        app.MapGet("/orders", Ok<List<Order>> (OrderState? state, int[]? ids, decimal? least) =>
            TypedResults.Ok((ids ?? []).Select(i => Samples.Order(i) with { State = state ?? OrderState.Open, Price = least ?? 1 }).ToList())).WithName("GetOrders");
        app.MapPost("/orders", Created<Order> (Order order) => TypedResults.Created($"/orders/{order.Id}", order)).WithName("AddOrder");
        app.MapPost("/figures", Ok<Figure> (Figure figure) => TypedResults.Ok(figure)).WithName("EchoFigure");
        app.MapGet("/counts", Ok<Dictionary<string, double>> () => TypedResults.Ok(new Dictionary<string, double>(StringComparer.Ordinal) { ["a"] = 1.5 })).WithName("GetCounts");
        app.MapDelete("/orders/{key:guid}", NoContent (Guid key) => TypedResults.NoContent()).WithName("DropOrder");
        app.MapPost("/files", Ok<Stored> (IFormFile file, [FromForm] string name) =>
            TypedResults.Ok(new Stored(name, file.Length))).WithName("StoreFile").DisableAntiforgery();
    }
}
