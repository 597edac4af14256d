using System.Text.Json;
using Runs;
using Runs.Runtime;
using RunsCodegen.Bench.Measuring;
using RunsCodegen.Bench.Samples;

namespace RunsCodegen.Bench.Json;

/// <summary>Depth is no matter of time: it is read, or there is an error, or the process is gone.</summary>
internal static class Nesting
{
    /// <summary>Tries depths on both sides of the limit.</summary>
    public static IEnumerable<Fact> Check()
    {
        yield return new("nesting", Survives(10_000), "10,000 spans, each within the one before, are written and read back the same.", IsAim: true);
        yield return new("nesting-limit", IsRefused(11_000), $"11,000 of them are an ordinary error: the limit is {ApiLimits.MaxDepth} levels of JSON.", IsAim: true);
        yield return new("nesting-peer", IsRefusedByPeer(100), "System.Text.Json refuses 100 of them by default.");
    }

    private static bool Survives(int spans)
    {
        var json = Text(SampleTrace.Chain(spans));
        return Text(Read(json)).AsSpan().SequenceEqual(json);
    }

    private static bool IsRefused(int spans)
    {
        try
        {
            Text(SampleTrace.Chain(spans));
            return false;
        }
        catch (JsonFormatException)
        {
            return true;
        }
    }

    private static bool IsRefusedByPeer(int spans)
    {
        try
        {
            JsonSerializer.Deserialize(Text(SampleTrace.Chain(spans)), PeerContext.Default.TraceReply);
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static byte[] Text(RunTraceReply reply) => global::Runs.Runtime.Json.ToArray<RunTraceReply, RunTraceReplyJson>(reply, ApiLimits.MaxDepth);

    private static RunTraceReply Read(byte[] json) => global::Runs.Runtime.Json.Read<RunTraceReply, RunTraceReplyJson>(json, 0, json.Length, ApiLimits.MaxDepth);
}
