using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RunsCodegen.Model.Code;
using RunsCodegen.Testing;

namespace RunsCodegen.Cases.Styles;

/// <summary>A generated server on a free port and its generated client.</summary>
/// <param name="document">The document; its operations answer 200 with a body.</param>
/// <param name="body">C# text of the body an operation answers with, of its name and its arguments.</param>
public abstract partial class EchoingServer(string document, Func<string, IReadOnlyList<string>, string> body) : IAsyncLifetime
{
    private readonly Recorder _recorder = new();
    private WebApplication? _app;
    private HttpClient? _http;
    private object? _client;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var result = Generated.OfText(document);
        Assert.False(result.HasErrors, result.Diagnostics());
        var assembly = Compiled.Of(result.Files, Echo(result.Files)).Load();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddControllers().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            parts.ApplicationParts.Add(new AssemblyPart(assembly));
        });
        _app = builder.Build();
        _app.MapControllers();
        await _app.StartAsync();
        _http = new HttpClient(_recorder) { BaseAddress = new Uri(_app.Urls.Single()) };
        _client = Activator.CreateInstance(assembly.GetType("Case.Api.CaseClient")!, _http, null);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _http?.Dispose();
        await (_app?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>Calls an operation with values given as JSON.</summary>
    /// <returns>The request that was sent, and what came back as JSON.</returns>
    public async Task<(HttpRequestMessage Request, string Json)> CallAsync(string operation, params string[] values)
    {
        var method = _client!.GetType().GetMethod(operation + "Async")!;
        var arguments = values.Select((v, i) => JsonSerializer.Deserialize(v, method.GetParameters()[i].ParameterType));
        var call = (Task)method.Invoke(_client, [.. arguments, CancellationToken.None])!;
        await call;
        return (_recorder.Last!, JsonSerializer.Serialize(call.GetType().GetProperty("Result")!.GetValue(call)));
    }

    private GeneratedFile Echo(ImmutableArray<GeneratedFile> files)
    {
        var controller = files.Single(f => f.Path.EndsWith("/CaseController.g.cs", StringComparison.Ordinal)).Text;
        var operations = Operations().Matches(controller).Select(m => $"{m.Groups["head"].Value} => Task.FromResult({m.Groups["result"].Value}.Ok({Body(m)}));");
        return new("Echo.cs", $$"""
            #nullable enable
            namespace Case.Api;
            using global::System.Collections.Generic;
            using global::System.Threading;
            using global::System.Threading.Tasks;
            public sealed partial class CaseController
            {
                {{string.Join('\n', operations)}}
            }
            """);
    }

    private string Body(Match operation) => body(
        operation.Groups["name"].Value,
        [.. Arguments().Matches(operation.Groups["arguments"].Value).Select(a => a.Groups["argument"].Value)]);

    [GeneratedRegex(@" (?<argument>@?\w+),", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Arguments();

    [GeneratedRegex(@"(?<head>protected override partial Task<(?<result>\w+)> (?<name>\w+)Async\((?<arguments>.*)CancellationToken cancellationToken\));", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Operations();

    private sealed class Recorder() : DelegatingHandler(new SocketsHttpHandler())
    {
        public HttpRequestMessage? Last { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Last = request;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
