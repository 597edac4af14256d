using System.Collections.Concurrent;
using System.Reflection;
using RunsCodegen.Conformance.Data;
using RunsCodegen.Model.Options;
using RunsCodegen.Testing;

namespace RunsCodegen.Conformance.Running;

/// <summary>The code generated for a topic, compiled once for all of its cases and ways, and its servers.</summary>
internal sealed class RunningTopic
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<RunningTopic>>> Running = new(StringComparer.Ordinal);

    private RunningTopic(Assembly assembly, GeneratedServer controllers, GeneratedServer endpoints) =>
        (Assembly, Controllers, Endpoints) = (assembly, controllers, endpoints);

    public Assembly Assembly { get; }

    public GeneratedServer Controllers { get; }

    public GeneratedServer Endpoints { get; }

    /// <summary>The topic asked for. The one after it is begun on another core meanwhile.</summary>
    public static Task<RunningTopic> OfAsync(Topic topic)
    {
        var asked = Start(topic);
        var next = Topics.All.IndexOf(topic) + 1;
        if (next < Topics.All.Length)
        {
            _ = Start(Topics.All[next]);
        }

        return asked;
    }

    private static Task<RunningTopic> Start(Topic topic) =>
        Running.GetOrAdd(topic.Name, _ => new(() => Task.Run(() => StartAsync(topic)))).Value;

    private static async Task<RunningTopic> StartAsync(Topic topic)
    {
        var options = OptionsReader.Read(new("options.json", topic.Options?.ToJsonString() ?? "{}")).Options;
        var result = Generated.OfText(TopicDocument.Of(topic), options with { Targets = options.Targets.Add(Target.Endpoints) });
        if (result.HasErrors)
        {
            throw new InvalidOperationException(result.Diagnostics());
        }

        var assembly = Compiled.Of(result.Files, ServerStubs.Forwarding(result.Files)).Load();
        return new(assembly, await GeneratedServer.StartAsync(assembly, topic, endpoints: false), await GeneratedServer.StartAsync(assembly, topic, endpoints: true));
    }
}
