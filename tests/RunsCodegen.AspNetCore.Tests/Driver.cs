using System.Reflection;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Options;
using RunsCodegen.Testing;

namespace RunsCodegen.AspNetCore.Tests;

/// <summary>Code by hand over generated code: compiles both and runs the method <c>Driver.RunAsync</c>.</summary>
internal static class Driver
{
    /// <summary>What the driver says it saw, a line each.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(string document, string driver, CodegenOptions? options = null, params object[] arguments)
    {
        var result = Generated.OfText(document, options);
        Assert.False(result.HasErrors, result.Diagnostics());
        var assembly = Compiled.Of(result.Files, new GeneratedFile(driver, Text(driver))).Load();
        var run = assembly.GetType("Case.Api.Driver", throwOnError: true)!.GetMethod("RunAsync", BindingFlags.Public | BindingFlags.Static)!;
        return await (Task<IReadOnlyList<string>>)run.Invoke(null, arguments)!;
    }

    private static string Text(string name)
    {
        using var stream = typeof(Driver).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException("no such driver", name);
        return new StreamReader(stream).ReadToEnd();
    }
}
