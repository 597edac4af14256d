using System.Text.Json;

namespace Runs.Server.Storage.Sqlite;

/// <summary>The three ways in which many spans are read.</summary>
internal static class SpanQueries
{
    private const string InWindow = "start_ns >= $from AND start_ns <= $to ORDER BY start_ns, id LIMIT $limit";

    private const string Trace = $"SELECT {SpanTable.Columns} FROM spans WHERE environment_id = $environment AND trace_id = $trace AND {InWindow}";

    // The plus keeps the planner from walking the whole trace by start time instead of looking up each parent.
    private const string Children = $"""
        SELECT {SpanTable.Columns} FROM spans
        WHERE environment_id = $environment AND trace_id = $trace AND parent_span_id IN (SELECT value FROM json_each($parents)) AND +{InWindow}
        """;

    private const string Run = $"""
        SELECT {SpanTable.Columns} FROM spans
        WHERE environment_id = $environment AND run_id = $run AND trace_id = $trace AND NOT is_debug
          AND (start_ns, id) > ($after_start, $after_id) AND {InWindow}
        """;

    public static List<SpanRow> ReadTrace(SqliteSession session, string environmentId, string traceId, TimeWindow window, int limit) => SpanTable.ReadAll(session.Query(
        Trace,
        ("$environment", environmentId),
        ("$trace", traceId),
        ("$from", window.FromNs),
        ("$to", window.ToNs ?? long.MaxValue),
        ("$limit", limit)));

    public static List<SpanRow> ReadChildren(SqliteSession session, string environmentId, string traceId, IReadOnlyCollection<string> parentSpanIds, TimeWindow window, int limit) => SpanTable.ReadAll(session.Query(
        Children,
        ("$environment", environmentId),
        ("$trace", traceId),
        ("$parents", JsonSerializer.Serialize(parentSpanIds, PlainJson.Default.IReadOnlyCollectionString)),
        ("$from", window.FromNs),
        ("$to", window.ToNs ?? long.MaxValue),
        ("$limit", limit)));

    public static List<SpanRow> ReadRun(SqliteSession session, Run run, SpanPosition after, int limit)
    {
        var window = TimeWindow.Of(run);

        return SpanTable.ReadAll(session.Query(
            Run,
            ("$environment", run.EnvironmentId),
            ("$run", run.RunId),
            ("$trace", run.TraceId),
            ("$after_start", after.StartTimeNs),
            ("$after_id", after.Id),
            ("$from", window.FromNs),
            ("$to", window.ToNs ?? long.MaxValue),
            ("$limit", limit)));
    }
}
