using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace RunsCodegen.AspNetCore.Tests;

/// <summary>The controllers of an assembly, served in memory.</summary>
internal static class TestHost
{
    public static async Task<HttpClient> StartAsync(Assembly controllers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddControllers().AddApplicationPart(controllers);
        builder.Services.AddAuthorization();
        var app = builder.Build();
        app.MapControllers();
        await app.StartAsync();
        return app.GetTestClient();
    }
}
