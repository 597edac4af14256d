using System.Text.Json;
using Microsoft.Data.Sqlite;
using Runs;
using RunsCodegen.Bench.Generate;
using RunsCodegen.Bench.Json;
using RunsCodegen.Bench.Samples;
using SQLitePCL;

namespace RunsCodegen.Bench.Streaming;

/// <summary>A million events in a file of SQLite.</summary>
internal static class EventTable
{
    public const int Rows = 1_000_000;

    private const string Columns = "spanId, parentId, runId, message, startTime, duration, isError, isPartial, isCancelled, kind, attemptNumber, level, taskSlug";

    private static readonly string Path = System.IO.Path.Combine(Cache.Folder, "events.db");

    /// <summary>Makes the file unless it is there.</summary>
    public static void Make()
    {
        if (File.Exists(Path))
        {
            return;
        }

        var unfinished = Path + ".new";
        File.Delete(unfinished);
        Directory.CreateDirectory(Cache.Folder);
        using (var connection = new SqliteConnection($"Data Source={unfinished};Pooling=False"))
        {
            connection.Open();
            using var create = connection.CreateCommand();
            create.CommandText = $"CREATE TABLE event ({Columns})";
            create.ExecuteNonQuery();
            Fill(connection);
        }

        File.Move(unfinished, Path);
    }

    /// <summary>An open cursor over all rows.</summary>
    public static (SqliteConnection Connection, string Query) Open()
    {
        var connection = new SqliteConnection($"Data Source={Path};Mode=ReadOnly");
        connection.Open();
        return (connection, $"SELECT {Columns} FROM event");
    }

    /// <summary>A row as our record with texts in UTF-8.</summary>
    public static ValueTask WriteAsync(sqlite3_stmt row, RunEventUtf8Writer events) => events.WriteAsync(new()
    {
        SpanId = raw.sqlite3_column_blob(row, 0),
        ParentId = raw.sqlite3_column_blob(row, 1),
        RunId = raw.sqlite3_column_blob(row, 2),
        Message = raw.sqlite3_column_blob(row, 3),
        Style = new() { Icon = "task" },
        Events = [],
        StartTime = raw.sqlite3_column_int64(row, 4),
        Duration = raw.sqlite3_column_double(row, 5),
        IsError = raw.sqlite3_column_int(row, 6) != 0,
        IsPartial = raw.sqlite3_column_int(row, 7) != 0,
        IsCancelled = raw.sqlite3_column_int(row, 8) != 0,
        Kind = raw.sqlite3_column_blob(row, 9),
        AttemptNumber = raw.sqlite3_column_type(row, 10) == raw.SQLITE_NULL ? null : raw.sqlite3_column_int(row, 10),
        Level = raw.sqlite3_column_blob(row, 11),
        TaskSlug = raw.sqlite3_column_blob(row, 12),
    });

    /// <summary>A row as our record.</summary>
    public static RunEvent Event(SqliteDataReader row) => new()
    {
        SpanId = row.GetString(0),
        ParentId = row.IsDBNull(1) ? null : row.GetString(1),
        RunId = row.GetString(2),
        Message = row.GetString(3),
        Style = new() { Icon = "task" },
        Events = [],
        StartTime = row.GetInt64(4),
        Duration = row.GetDouble(5),
        IsError = row.GetBoolean(6),
        IsPartial = row.GetBoolean(7),
        IsCancelled = row.GetBoolean(8),
        Kind = new(row.GetString(9)),
        AttemptNumber = row.IsDBNull(10) ? null : row.GetInt32(10),
        Level = new(row.GetString(11)),
        TaskSlug = row.IsDBNull(12) ? null : row.GetString(12),
    };

    /// <summary>A row as the peers' class.</summary>
    public static PeerEvent<JsonElement> Peer(SqliteDataReader row) => new()
    {
        SpanId = row.GetString(0),
        ParentId = row.IsDBNull(1) ? null : row.GetString(1),
        RunId = row.GetString(2),
        Message = row.GetString(3),
        Style = new() { Icon = "task" },
        Events = [],
        StartTime = row.GetString(4),
        Duration = row.GetDouble(5),
        IsError = row.GetBoolean(6),
        IsPartial = row.GetBoolean(7),
        IsCancelled = row.GetBoolean(8),
        Kind = Enum.Parse<PeerKind>(row.GetString(9)),
        AttemptNumber = row.IsDBNull(10) ? null : row.GetInt32(10),
        Level = Enum.Parse<PeerLevel>(row.GetString(11)),
        TaskSlug = row.IsDBNull(12) ? null : row.GetString(12),
    };

    private static void Fill(SqliteConnection connection)
    {
        var events = SampleEvents.Page(1_000, Texts.Plain).Events;
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO event VALUES ({string.Join(", ", Columns.Split(", ").Select(c => "$" + c))})";
        SqliteParameter[] parameters = [.. Columns.Split(", ").Select(c => insert.Parameters.Add(new("$" + c, null)))];
        for (var i = 0; i < Rows; i++)
        {
            var e = events[i % events.Count];
            object?[] values = [e.SpanId, e.ParentId, e.RunId, e.Message, e.StartTime + i, e.Duration, e.IsError, e.IsPartial, e.IsCancelled, e.Kind.Value, e.AttemptNumber, e.Level.Value, e.TaskSlug];
            for (var column = 0; column < values.Length; column++)
            {
                parameters[column].Value = values[column] ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
