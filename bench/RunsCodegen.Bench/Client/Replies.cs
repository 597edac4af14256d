using Runs;
using Runs.Runtime;
using RunsCodegen.Bench.Samples;

namespace RunsCodegen.Bench.Client;

/// <summary>What all servers here answer, and where.</summary>
internal static class Replies
{
    public const string RunId = "run_8s7d6f5g4h";
    public const string TagsPath = "api/v1/runs/" + RunId + "/tags";
    public const string EventsPath = "api/v1/runs/" + RunId + "/events";

    /// <summary>The answer to tags.</summary>
    public static readonly byte[] Tags = """{"message":"Successfully set 3 new tags."}"""u8.ToArray();

    /// <summary>A page of 1,000 events.</summary>
    public static readonly byte[] Events = global::Runs.Runtime.Json.ToArray<RunEventsPage, RunEventsPageJson>(SampleEvents.Page(1_000, Texts.Plain), ApiLimits.MaxDepth);

    /// <summary>The answer to a path.</summary>
    public static byte[] Of(string path) => path.EndsWith("/events", StringComparison.Ordinal) ? Events : Tags;
}
