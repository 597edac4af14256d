#nullable enable
namespace Case.Api;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Net.Http;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;

[Route("hooks")]
public sealed partial class WebhooksController
{
    protected override partial Task<NewPetResult> NewPetAsync(string xDelivery, Pet body, CancellationToken cancellationToken)
    {
        Driver.Seen.Enqueue($"webhook {Request.Path} {xDelivery} {body.Id} {body.Name ?? "null"}");
        return Task.FromResult(body.Id == 0 ? NewPetResult.Gone() : NewPetResult.NoContent());
    }

    protected override partial Task<SwapResult> SwapAsync(CancellationToken cancellationToken)
    {
        Driver.Seen.Enqueue($"method {Request.Method} {Request.Path}{Request.QueryString}");
        return Task.FromResult(SwapResult.Ok(new Pet { Id = 1 }));
    }
}

public sealed partial class JobsCallbacksController
{
    protected override partial Task<StartJobOnDoneResult> StartJobOnDoneAsync(Ended body, string? why, CancellationToken cancellationToken)
    {
        Driver.Seen.Enqueue($"callback {Request.Path}{Request.QueryString} {why ?? "null"} {body.Ok}");
        return Task.FromResult(StartJobOnDoneResult.NoContent());
    }
}

// The API's own server: it calls back while it answers.
public sealed partial class JobsController
{
    protected override async partial Task<StartJobResult> StartJobAsync(string queue, Job body, CancellationToken cancellationToken)
    {
        if (JobsCallbacksClient.StartJobOnDoneTarget(body, queue) is { } target)
        {
            await new JobsCallbacksClient(Driver.Http!).StartJobOnDoneAsync(target, new Ended { Ok = true }, "asked", cancellationToken);
        }

        return StartJobResult.Accepted();
    }
}

public static class Driver
{
    public static ConcurrentQueue<string> Seen { get; } = new();

    public static HttpClient? Http { get; private set; }

    public static async Task<IReadOnlyList<string>> RunAsync(Func<Assembly, Task<HttpClient>> start)
    {
        Http = await start(typeof(Driver).Assembly);

        var hooks = new WebhooksClient(Http);
        await hooks.NewPetAsync(new("http://localhost/hooks/newPet"), "d1", new Pet { Id = 7, Name = "Rex" });
        var gone = await hooks.NewPetWithResponseAsync(new("hooks/newPet", UriKind.Relative), "d2", new Pet { Id = 0 });
        Seen.Enqueue($"answer {(int)gone.StatusCode}");
        try
        {
            await hooks.NewPetAsync(new("http://localhost/hooks/newPet"), "far too long", new Pet { Id = 7 });
        }
        catch (ApiException refused)
        {
            Seen.Enqueue($"refused {(int)refused.StatusCode}");
        }

        Seen.Enqueue($"swap {(await hooks.SwapAsync(new("http://localhost/hooks/swap?token=a%20b#part"))).Id}");

        var jobs = new JobsClient(Http);
        await jobs.StartJobAsync("a/b", new Job { Name = "j", Notify = new() { Url = new("http://localhost/onDone") } });
        await jobs.StartJobAsync("q", new Job { Name = "silent" });
        return [.. Seen];
    }
}
