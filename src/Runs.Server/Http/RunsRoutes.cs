using System.Diagnostics.CodeAnalysis;

namespace Runs.Server.Http;

/// <summary>What takes the requests: the generated controllers or the generated endpoints.</summary>
public abstract class RunsRoutes
{
    private const string NotTrimmed = "MVC finds controllers by reflection.";

    /// <summary>Controllers, below ASP.NET Core's MVC.</summary>
    public static RunsRoutes Controllers
    {
        [RequiresUnreferencedCode(NotTrimmed)]
        get => new OfControllers();
    }

    /// <summary>Endpoints, ready for trimming and Native AOT.</summary>
    public static RunsRoutes Endpoints => new OfEndpoints();

    internal abstract WebApplicationBuilder NewBuilder(string[] args);

    internal abstract void Add(IServiceCollection services);

    internal abstract void Map(IEndpointRouteBuilder endpoints);

    [RequiresUnreferencedCode(NotTrimmed)]
    private sealed class OfControllers : RunsRoutes
    {
        internal override WebApplicationBuilder NewBuilder(string[] args) => WebApplication.CreateBuilder(args);

        internal override void Add(IServiceCollection services) => services.AddControllers().AddApplicationPart(typeof(RunsController).Assembly);

        internal override void Map(IEndpointRouteBuilder endpoints) => endpoints.MapControllers();
    }

    private sealed class OfEndpoints : RunsRoutes
    {
        internal override WebApplicationBuilder NewBuilder(string[] args) => WebApplication.CreateSlimBuilder(args);

        internal override void Add(IServiceCollection services) => services.AddRunsApi<RunsEndpointHandler>();

        internal override void Map(IEndpointRouteBuilder endpoints) => endpoints.MapRunsApi<RunsEndpointHandler>();
    }
}
