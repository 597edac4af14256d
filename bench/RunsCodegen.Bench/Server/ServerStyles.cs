using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.DependencyInjection;
using Runs;

namespace RunsCodegen.Bench.Server;

/// <summary>Ways to answer the same request. None checks credentials: that is another matter.</summary>
internal static class ServerStyles
{
    private const string TagsRoute = "/api/v1/runs/{runId}/tags";

    private static readonly byte[] Finished = """{"message":"Successfully set 3 new tags."}"""u8.ToArray();

    public static readonly (string Name, Action<IServiceCollection> Services, Action<WebApplication> Use)[] All =
    [
        (ServerGroup.OurControllers, AddController<Runs.RunsController>, app => app.MapControllers().Finally(DropCredentials)),
        (ServerGroup.OurEndpoints, _ => { }, app => ((IEndpointConventionBuilder)app.MapRunsApi(_ => new LeastHandler())).Finally(DropCredentials)),
        (ServerGroup.Mvc, AddController<PeerController>, app => app.MapControllers()),
        (ServerGroup.Minimal, services => services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolverChain.Insert(0, PeerServerContext.Default)), MapMinimal),
        (ServerGroup.Hand, _ => { }, app => app.MapPost(TagsRoute, (RequestDelegate)ByHand.AnswerAsync)),
        (ServerGroup.Raw, _ => { }, app => app.Run(AnswerAsync)),
        (ServerGroup.Routed, _ => { }, app => app.MapPost(TagsRoute, (RequestDelegate)AnswerAsync)),
    ];

    /// <summary>MVC with this controller and no other of the assembly.</summary>
    public static void AddController<T>(IServiceCollection services) =>
        services.AddControllers().ConfigureApplicationPartManager(manager =>
        {
            manager.FeatureProviders.Clear();
            manager.FeatureProviders.Add(new OneController(typeof(T)));
        });

    /// <summary>Takes from an endpoint what asks for credentials.</summary>
    public static void DropCredentials(EndpointBuilder endpoint)
    {
        foreach (var attribute in endpoint.Metadata.OfType<IAuthorizeData>().ToArray())
        {
            endpoint.Metadata.Remove(attribute);
        }
    }

    private static void MapMinimal(WebApplication app) => app.MapPost(TagsRoute, (string runId, PeerBody body) =>
        runId.Length == 0 || body.Tags is null || body.Tags.Count > 100 || body.Tags.Any(t => t.Length is 0 or > 128)
            ? (IResult)TypedResults.BadRequest()
            : TypedResults.Ok(new PeerReply { Message = $"Successfully set {body.Tags.Count} new tags." }));

    // Takes the body off the connection without a look at it.
    private static async Task AnswerAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync();
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Finished.Length;
        await context.Response.BodyWriter.WriteAsync(Finished);
    }

    private sealed class OneController(Type controller) : IApplicationFeatureProvider<ControllerFeature>
    {
        public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature) =>
            feature.Controllers.Add(System.Reflection.IntrospectionExtensions.GetTypeInfo(controller));
    }
}
