using Microsoft.Data.Sqlite;

namespace Runs.Server.Storage.Sqlite;

/// <summary>The columns of <c>spans</c>, read and written in one order.</summary>
internal static class SpanTable
{
    public const string Columns = """
        id, environment_id, trace_id, span_id, parent_span_id, run_id, task_slug, batch_id, message, start_ns, duration_ns,
        level, kind, is_error, is_partial, is_cancelled, is_debug, attempt_number, properties, style, events
        """;

    private const string Insert = """
        INSERT INTO spans (environment_id, trace_id, span_id, parent_span_id, run_id, task_slug, batch_id, message, start_ns, duration_ns,
          level, kind, is_error, is_partial, is_cancelled, is_debug, attempt_number, properties, style, events)
        VALUES ($environment, $trace, $span, $parent, $run, $task, $batch, $message, $start, $duration,
          $level, $kind, $error, $partial, $cancelled, $debug, $attempt, $properties, $style, $events)
        ON CONFLICT DO NOTHING
        """;

    private const string Update = """
        UPDATE spans SET parent_span_id = $parent, run_id = $run, task_slug = $task, batch_id = $batch, message = $message,
          start_ns = $start, duration_ns = $duration, level = $level, kind = $kind, is_error = $error, is_partial = $partial,
          is_cancelled = $cancelled, is_debug = $debug, attempt_number = $attempt, properties = $properties, style = $style, events = $events
        WHERE environment_id = $environment AND trace_id = $trace AND span_id = $span
        """;

    private const string Find = $"SELECT {Columns} FROM spans WHERE environment_id = $environment AND trace_id = $trace AND span_id = $span";

    public static SpanRow? FindSpan(SqliteSession session, string environmentId, string traceId, string spanId) =>
        ReadAll(session.Query(Find, ("$environment", environmentId), ("$trace", traceId), ("$span", spanId))) is [var found] ? found : null;

    /// <summary>Stores a span, merged with what is there; returns the run it belongs to from now on.</summary>
    public static SpanRow Save(SqliteSession session, SpanRow span)
    {
        if (Write(session, Insert, span) > 0)
        {
            return span;
        }

        var stored = FindSpan(session, span.EnvironmentId, span.TraceId, span.SpanId)!;
        var merged = SpanMerge.Merge(stored, span);
        Write(session, Update, merged);

        return merged;
    }

    public static List<SpanRow> ReadAll(SqliteDataReader reader)
    {
        using (reader)
        {
            var spans = new List<SpanRow>();
            while (reader.Read())
            {
                spans.Add(Read(reader));
            }

            return spans;
        }
    }

    private static SpanRow Read(SqliteDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        EnvironmentId = reader.GetString(1),
        TraceId = reader.GetString(2),
        SpanId = reader.GetString(3),
        ParentSpanId = Text(reader, 4),
        RunId = reader.GetString(5),
        TaskSlug = reader.GetString(6),
        BatchId = Text(reader, 7),
        Message = reader.GetString(8),
        StartTimeNs = reader.GetInt64(9),
        DurationNs = reader.GetInt64(10),
        Level = Enum.Parse<StoredLevel>(reader.GetString(11)),
        Kind = Enum.Parse<StoredKind>(reader.GetString(12)),
        IsError = reader.GetBoolean(13),
        IsPartial = reader.GetBoolean(14),
        IsCancelled = reader.GetBoolean(15),
        IsDebug = reader.GetBoolean(16),
        AttemptNumber = reader.IsDBNull(17) ? null : reader.GetInt32(17),
        PropertiesJson = reader.GetFieldValue<byte[]>(18),
        StyleJson = reader.GetFieldValue<byte[]>(19),
        EventsJson = reader.GetFieldValue<byte[]>(20),
    };

    private static int Write(SqliteSession session, string sql, SpanRow span) => session.Execute(
        sql,
        ("$environment", span.EnvironmentId),
        ("$trace", span.TraceId),
        ("$span", span.SpanId),
        ("$parent", span.ParentSpanId),
        ("$run", span.RunId),
        ("$task", span.TaskSlug),
        ("$batch", span.BatchId),
        ("$message", span.Message),
        ("$start", span.StartTimeNs),
        ("$duration", span.DurationNs),
        ("$level", span.Level.ToString()),
        ("$kind", span.Kind.ToString()),
        ("$error", span.IsError),
        ("$partial", span.IsPartial),
        ("$cancelled", span.IsCancelled),
        ("$debug", span.IsDebug),
        ("$attempt", span.AttemptNumber),
        ("$properties", span.PropertiesJson.ToArray()),
        ("$style", span.StyleJson.ToArray()),
        ("$events", span.EventsJson.ToArray()));

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
