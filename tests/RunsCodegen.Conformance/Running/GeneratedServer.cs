using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RunsCodegen.Conformance.Data;

namespace RunsCodegen.Conformance.Running;

/// <summary>The generated controllers or endpoints on a free port of this machine. Their operations are one handler, set for each case.</summary>
internal sealed class GeneratedServer
{
    private readonly FieldInfo _handler;

    private GeneratedServer(IPEndPoint address, FieldInfo handler) => (Address, _handler) = (address, handler);

    public IPEndPoint Address { get; }

    public static async Task<GeneratedServer> StartAsync(Assembly assembly, Topic topic, bool endpoints)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = topic.MaxBody ?? kestrel.Limits.MaxRequestBodySize;
        });
        if (endpoints)
        {
            Call(assembly, "Add", builder.Services);
        }
        else
        {
            builder.Services.AddControllers().ConfigureApplicationPartManager(parts =>
            {
                parts.ApplicationParts.Clear();
                parts.ApplicationParts.Add(new Microsoft.AspNetCore.Mvc.ApplicationParts.AssemblyPart(assembly));
            });
        }

        builder.Services.AddAuthorization();
        var authentication = builder.Services.AddAuthentication();
        var declared = topic.Document["components"]?["securitySchemes"]?.AsObject() ?? [];
        var required = topic.Operations.SelectMany(o => o.Fragment?["security"]?.AsArray() ?? []).SelectMany(s => s!.AsObject()).Select(s => s.Key);
        foreach (var name in declared.Select(s => s.Key).Union(required, StringComparer.Ordinal))
        {
            // Whoever serves a document that requires what it does not declare knows what is meant.
            var scheme = declared[name]?.AsObject() ?? new() { ["type"] = "apiKey", ["in"] = "header", ["name"] = "X-" + name };
            authentication.AddScheme<CredentialOptions, CredentialHandler>(name, o => o.SecurityScheme = scheme);
        }

        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        if (endpoints)
        {
            Call(assembly, "Map", app);
        }
        else
        {
            app.MapControllers();
        }

        await app.StartAsync();
        var handler = assembly.GetType("Case.Handlers")!.GetField("Answer")!;
        return new(new(IPAddress.Loopback, new Uri(app.Urls.Single()).Port), handler);
    }

    // services.AddCaseApi<CaseHandlerStub>() and app.MapCaseApi<CaseHandlerStub>(), for each group.
    private static void Call(Assembly assembly, string start, object target)
    {
        foreach (var method in assembly.GetTypes().SelectMany(t => t.GetMethods())
            .Where(m => m.IsStatic && m.IsGenericMethodDefinition && m.GetParameters().Length == 1 && m.Name.StartsWith(start, StringComparison.Ordinal) && m.Name.EndsWith("Api", StringComparison.Ordinal)))
        {
            var handler = method.GetGenericArguments()[0].GetGenericParameterConstraints().Single(t => t.IsClass && t.Name.EndsWith("Handler", StringComparison.Ordinal));
            method.MakeGenericMethod(assembly.GetType(handler.FullName + "Stub")!).Invoke(null, [target]);
        }
    }

    /// <summary>Sets what the operations do from now on.</summary>
    public void Use(StubHandler handler) =>
        _handler.SetValue(null, (Func<string, Type, IReadOnlyDictionary<string, object?>, Task<object>>)handler.AnswerAsync);
}
