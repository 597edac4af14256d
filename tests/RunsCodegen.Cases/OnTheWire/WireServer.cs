using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RunsCodegen.Model.Code;
using RunsCodegen.Testing;

namespace RunsCodegen.Cases.OnTheWire;

/// <summary>A generated server in memory, with its operations and the calls of its client written by hand beside the document.</summary>
public sealed class WireServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Type _calls;

    private WireServer(WebApplication app, Type calls) => (_app, _calls) = (app, calls);

    /// <summary>Generates, compiles and starts what stands in a folder below <c>wire</c>.</summary>
    public static async Task<WireServer> StartAsync(string name)
    {
        var given = Case.Of("wire/" + name);
        var result = given.Run();
        Assert.False(result.HasErrors, given.Diagnostics(result));
        var handWritten = Directory.EnumerateFiles(given.Folder, "*.cs").Order(StringComparer.Ordinal).Select(f => new GeneratedFile(f, File.ReadAllText(f)));
        var assembly = Compiled.Of(result.Files, [.. handWritten]).Load();

        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting();
        builder.Services.AddControllers().AddApplicationPart(assembly);
        builder.Services.AddAuthorization();
        var app = builder.Build();
        app.MapControllers();
        await app.StartAsync();
        return new(app, assembly.GetType("Case.Api.Calls", throwOnError: true)!);
    }

    /// <summary>An HTTP client of the server; a handler sees what is sent.</summary>
    public HttpClient Client(DelegatingHandler? between = null)
    {
        var server = _app.GetTestServer();
        if (between is null)
        {
            return server.CreateClient();
        }

        between.InnerHandler = server.CreateHandler();
        return new(between) { BaseAddress = server.BaseAddress };
    }

    /// <summary>Does a call by the generated client.</summary>
    public async Task<string> CallAsync(string name, DelegatingHandler? between = null)
    {
        using var client = Client(between);
        var call = _calls.GetMethod(name, BindingFlags.Public | BindingFlags.Static)!;
        return await (Task<string>)call.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [client], null)!;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
