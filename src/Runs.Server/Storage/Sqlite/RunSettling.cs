namespace Runs.Server.Storage.Sqlite;

/// <summary>Finds each touched run's own span once all its spans are stored.</summary>
internal static class RunSettling
{
    private const string Unsettled = "SELECT id, environment_id, run_id FROM runs WHERE is_settled = 0 LIMIT $limit";

    private const string OfRun = "SELECT id FROM spans AS s WHERE environment_id = $environment AND run_id = $run";

    private const string Parent = "FROM spans AS p WHERE p.environment_id = s.environment_id AND p.trace_id = s.trace_id AND p.span_id = s.parent_span_id";

    private const string First = "ORDER BY start_ns, id LIMIT 1";

    // Read along the index by start time, so that usually the first row answers.
    private const string Own = $"{OfRun} AND (parent_span_id IS NULL OR EXISTS (SELECT 1 {Parent} AND p.run_id <> s.run_id)) {First}";

    // The parent is not stored, say a span of whatever called the API.
    private const string OwnWithUnknownParent = $"{OfRun} AND NOT EXISTS (SELECT 1 {Parent}) {First}";

    // Spans that are each other's parents: none is right, the earliest is the least surprising.
    private const string Earliest = $"{OfRun} {First}";

    private const string Settle = """
        UPDATE runs SET is_settled = 1, task_slug = s.task_slug, trace_id = s.trace_id, span_id = s.span_id, batch_id = s.batch_id,
          created_ns = s.start_ns, completed_ns = iif(s.is_partial, NULL, s.start_ns + s.duration_ns)
        FROM spans AS s WHERE runs.id = $id AND s.id = $span
        """;

    private const string SettleWithoutSpans = "UPDATE runs SET is_settled = 1 WHERE id = $id";

    /// <summary>Settles up to <paramref name="limit"/> runs; returns how many there were.</summary>
    public static int SettleSome(SqliteSession session, int limit)
    {
        var runs = ReadUnsettled(session, limit);
        foreach (var (id, environmentId, runId) in runs)
        {
            var span = Find(Own) ?? Find(OwnWithUnknownParent) ?? Find(Earliest);
            if (span is null)
            {
                session.Execute(SettleWithoutSpans, ("$id", id));
                continue;
            }

            session.Execute(Settle, ("$id", id), ("$span", span));

            object? Find(string sql) => session.Scalar(sql, ("$environment", environmentId), ("$run", runId));
        }

        return runs.Count;
    }

    private static List<(long Id, string EnvironmentId, string RunId)> ReadUnsettled(SqliteSession session, int limit)
    {
        using var reader = session.Query(Unsettled, ("$limit", limit));
        var runs = new List<(long, string, string)>();
        while (reader.Read())
        {
            runs.Add((reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
        }

        return runs;
    }
}
