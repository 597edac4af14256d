using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using RunsCodegen.Conformance.Data;
using RunsCodegen.Conformance.Running;

namespace RunsCodegen.Conformance;

/// <summary>Mistakes in the use of endpoints are told at once.</summary>
public sealed class HandlerTests
{
    private static Topic Topic => Topics.Find("json-objects", "optional member with a value").Topic;

    [Fact]
    public async Task Routes_of_a_handler_that_is_not_registered_are_not_mapped()
    {
        var (assembly, handler) = await HandlerAsync();
        var app = WebApplication.CreateBuilder().Build();
        var map = assembly.GetTypes().SelectMany(t => t.GetMethods()).Single(m => m.Name == $"Map{Stem(handler)}Api" && m.GetParameters().Length == 1).MakeGenericMethod(handler);

        var fault = Assert.Throws<TargetInvocationException>(() => map.Invoke(null, [app])).InnerException;
        Assert.Equal($"{handler.Name} is not registered: call services.Add{Stem(handler)}Api<{handler.Name}>() first.", Assert.IsType<InvalidOperationException>(fault).Message);
    }

    [Fact]
    public async Task A_handler_answers_one_request()
    {
        var (_, handler) = await HandlerAsync();
        var (context, used) = (handler.GetProperty("HttpContext")!, Activator.CreateInstance(handler)!);
        Assert.IsType<InvalidOperationException>(Assert.Throws<TargetInvocationException>(() => context.GetValue(used)).InnerException);

        context.SetValue(used, new DefaultHttpContext());
        var fault = Assert.Throws<TargetInvocationException>(() => context.SetValue(used, new DefaultHttpContext())).InnerException;
        Assert.Equal($"{handler.Name} answers another request already; register it as transient or scoped.", Assert.IsType<InvalidOperationException>(fault).Message);
    }

    private static async Task<(Assembly Assembly, Type Handler)> HandlerAsync()
    {
        var assembly = (await RunningTopic.OfAsync(Topic)).Assembly;
        return (assembly, assembly.GetTypes().Single(t => t.Name.EndsWith("HandlerStub", StringComparison.Ordinal)));
    }

    private static string Stem(Type handler) => handler.Name[..^"HandlerStub".Length];
}
