namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Builder;
using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.Routing;
using global::Microsoft.Extensions.DependencyInjection;

/// <summary>Maps operations to plain routes: no filters, no binding, no reflection.</summary>
internal sealed class EndpointRoutes<THandler>(IEndpointRouteBuilder endpoints, string group, Func<HttpContext, THandler> create)
    where THandler : OperationHandler
{
    private readonly TagsAttribute _tags = new(group);

    /// <summary>All routes that were mapped.</summary>
    internal RouteGroupBuilder Group { get; } = endpoints.MapGroup("");

    /// <summary>Routes whose handlers come from the services of the request.</summary>
    internal static EndpointRoutes<THandler> OfServices(IEndpointRouteBuilder endpoints, string group, string registration)
    {
        // Found out now, not by the first request.
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>() is { } services && !services.IsService(typeof(THandler)))
        {
            throw new InvalidOperationException($"{typeof(THandler).Name} is not registered: call services.{registration}<{typeof(THandler).Name}>() first.");
        }

        return new(endpoints, group, static context => context.RequestServices.GetRequiredService<THandler>());
    }

    internal void Map(string method, string pattern, Func<THandler, RequestReader, ValueTask<IResult>> action, string operationId, params object[] metadata) =>
        Group.MapMethods(pattern, [method], context => InvokeAsync(context, action))
            .WithMetadata([new EndpointNameMetadata(operationId), new RouteNameMetadata(operationId), _tags, .. metadata]);

    // A request whose body is there already is answered without a state machine of its own.
    private Task InvokeAsync(HttpContext context, Func<THandler, RequestReader, ValueTask<IResult>> action)
    {
        var handler = create(context);
        handler.HttpContext = context;
        var pending = action(handler, RequestReader.Rent(context));
        return pending.IsCompletedSuccessfully ? pending.Result.ExecuteAsync(context) : AwaitAsync(context, pending);
    }

    private static async Task AwaitAsync(HttpContext context, ValueTask<IResult> pending)
    {
        var result = await pending.ConfigureAwait(false);
        await result.ExecuteAsync(context).ConfigureAwait(false);
    }
}
