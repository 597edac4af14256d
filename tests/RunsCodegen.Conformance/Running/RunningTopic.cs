using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using RunsCodegen.Conformance.Data;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;
using RunsCodegen.Testing;

namespace RunsCodegen.Conformance.Running;

/// <summary>The code generated for a topic, compiled once, and its server.</summary>
internal sealed class RunningTopic
{
    private static readonly ConcurrentDictionary<(string Topic, string? Since), Lazy<Task<RunningTopic>>> Running = new();

    // What cannot be generated is left out, so that other cases that wait for the same feature run.
    private static readonly ImmutableDictionary<string, Severity?> LeavesOut =
        Enumerable.Range(3000, 100).ToImmutableDictionary(n => $"RCG{n}", _ => (Severity?)Severity.Warning, StringComparer.Ordinal);

    private RunningTopic(Assembly assembly, GeneratedServer server) => (Assembly, Server) = (assembly, server);

    public Assembly Assembly { get; }

    public GeneratedServer Server { get; }

    public static Task<RunningTopic> OfAsync(Topic topic, WireCase @case) =>
        Running.GetOrAdd((topic.Name, @case.Since), key => new(() => StartAsync(topic, key.Since))).Value;

    private static async Task<RunningTopic> StartAsync(Topic topic, string? since)
    {
        var options = OptionsReader.Read(new("options.json", topic.Options?.ToJsonString() ?? "{}")).Options;
        var result = Generated.OfText(TopicDocument.Of(topic, since), since is null ? options : options with { Severities = LeavesOut });
        if (result.HasErrors)
        {
            throw new InvalidOperationException(result.Diagnostics());
        }

        var assembly = Compiled.Of(result.Files, ServerStubs.Forwarding(result.Files)).Load();
        return new(assembly, await GeneratedServer.StartAsync(assembly, topic));
    }
}
