namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.Routing;
using global::Microsoft.AspNetCore.Routing.Matching;
using global::Microsoft.Extensions.DependencyInjection;
using global::Microsoft.Extensions.DependencyInjection.Extensions;

/// <summary>Chooses among routes of one path by their conditions: all of them must be met, and more of them win.</summary>
internal sealed class RouteConditionPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Any(e => e.Metadata.GetMetadata<RouteCondition>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && !Conditions(candidates, i).All(c => c.IsMet(httpContext.Request)))
            {
                candidates.SetValidity(i, false);
            }
        }

        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && IsBeaten(candidates, i))
            {
                candidates.SetValidity(i, false);
            }
        }

        return Task.CompletedTask;
    }

    internal static void AddTo(IServiceCollection services) =>
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, RouteConditionPolicy>());

    internal static void Require(IEndpointRouteBuilder endpoints, string registration)
    {
        if (!endpoints.ServiceProvider.GetServices<MatcherPolicy>().Any(p => p is RouteConditionPolicy))
        {
            throw new InvalidOperationException($"Some routes differ by a query parameter or a header alone: call services.{registration}<…>() first.");
        }
    }

    private static bool IsBeaten(CandidateSet candidates, int index)
    {
        var count = Conditions(candidates, index).Count;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && candidates[i].Score == candidates[index].Score && Conditions(candidates, i).Count > count)
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<RouteCondition> Conditions(CandidateSet candidates, int index) =>
        candidates[index].Endpoint.Metadata.GetOrderedMetadata<RouteCondition>();
}
