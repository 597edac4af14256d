using System.Collections.Immutable;

namespace Runs.Server.Storage.Sqlite;

/// <summary>Runs and their tags.</summary>
internal static class RunTable
{
    private const string Find = """
        SELECT id, task_slug, trace_id, span_id, batch_id, created_ns, completed_ns FROM runs
        WHERE environment_id = $environment AND run_id = $run
        """;

    private const string Tags = "SELECT tag FROM run_tags WHERE run = $run ORDER BY position";

    private const string AddTag = "INSERT INTO run_tags (run, position, tag) VALUES ($run, $position, $tag)";

    // The span that happens to come first stands in for the run's own until RunSettling has seen the rest.
    private const string Touch = """
        INSERT INTO runs (environment_id, run_id, task_slug, trace_id, span_id, batch_id, created_ns, completed_ns, is_settled)
        VALUES ($environment, $run, $task, $trace, $span, $batch, $created, $completed, 0)
        ON CONFLICT (environment_id, run_id) DO UPDATE SET is_settled = 0
        """;

    public static Run? FindRun(SqliteSession session, string environmentId, string runId)
    {
        using var reader = session.Query(Find, ("$environment", environmentId), ("$run", runId));
        if (!reader.Read())
        {
            return null;
        }

        return new Run
        {
            EnvironmentId = environmentId,
            RunId = runId,
            TaskIdentifier = reader.GetString(1),
            TraceId = reader.GetString(2),
            SpanId = reader.GetString(3),
            BatchId = reader.IsDBNull(4) ? null : reader.GetString(4),
            CreatedAtNs = reader.GetInt64(5),
            CompletedAtNs = reader.IsDBNull(6) ? null : reader.GetInt64(6),
            Tags = ReadTags(session, reader.GetInt64(0)),
        };
    }

    public static AddTagsOutcome AddTags(SqliteSession session, string environmentId, string runId, IReadOnlyList<string> tags)
    {
        if (FindRowId(session, environmentId, runId) is not { } run)
        {
            return new AddTagsOutcome.RunNotFound();
        }

        var existing = ReadTags(session, run);
        var outcome = TagRule.Add(existing, tags, out var newTags);
        if (outcome is AddTagsOutcome.Added)
        {
            for (var i = 0; i < newTags.Length; i++)
            {
                session.Execute(AddTag, ("$run", run), ("$position", existing.Length + i), ("$tag", newTags[i]));
            }
        }

        return outcome;
    }

    public static void TouchRun(SqliteSession session, SpanRow span) => session.Execute(
        Touch,
        ("$environment", span.EnvironmentId),
        ("$run", span.RunId),
        ("$task", span.TaskSlug),
        ("$trace", span.TraceId),
        ("$span", span.SpanId),
        ("$batch", span.BatchId),
        ("$created", span.StartTimeNs),
        ("$completed", span.IsPartial ? null : span.EndTimeNs));

    private static long? FindRowId(SqliteSession session, string environmentId, string runId)
    {
        using var reader = session.Query(Find, ("$environment", environmentId), ("$run", runId));

        return reader.Read() ? reader.GetInt64(0) : null;
    }

    private static ImmutableArray<string> ReadTags(SqliteSession session, long run)
    {
        using var reader = session.Query(Tags, ("$run", run));
        var tags = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            tags.Add(reader.GetString(0));
        }

        return tags.ToImmutable();
    }
}
