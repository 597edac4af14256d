using System.Diagnostics.Metrics;

namespace Runs.Server;

/// <summary>What the server counts of its own: beside ASP.NET Core's requests, the tags it stored and the spans it sent.</summary>
public sealed class RunsMetrics(IMeterFactory meters)
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "Runs.Server";

    private readonly Counter<long> _tags = meters.Create(Meter).CreateCounter<long>("runs.tags.added", "{tag}", "Tags that were new and are stored.");
    private readonly Histogram<long> _spans = meters.Create(Meter).CreateHistogram<long>("runs.trace.spans", "{span}", "Spans of a trace that was sent.");

    internal void TagsAdded(int count) => _tags.Add(count);

    internal void TraceSent(int spans) => _spans.Record(spans);
}
