using System.Reflection;
using System.Runtime.Loader;

namespace RunsCodegen.AspNetCore.Tests;

/// <summary>The app in memory, with the versions of packages that it wants for itself.</summary>
internal sealed class RunningApp : AssemblyLoadContext
{
    private static readonly string AppPath =
        typeof(RunningApp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "AppAssembly").Value!;

    private readonly AssemblyDependencyResolver _resolver = new(AppPath);

    /// <summary>A client of a new app.</summary>
    public static Task<HttpClient> StartAsync()
    {
        var app = new RunningApp().LoadFromAssemblyPath(AppPath).GetType("RunsCodegen.AspNetCore.App.OrdersApp", throwOnError: true)!;
        return (Task<HttpClient>)app.GetMethod("StartAsync")!.Invoke(null, null)!;
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
}
