using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Runs;
using RunsCodegen.Bench.Json;
using SQLitePCL;

namespace RunsCodegen.Bench.Streaming;

/// <summary>Ways to answer with all rows.</summary>
internal static class StreamModes
{
    /// <summary>The run whose events are streamed as records.</summary>
    public const string RecordsRun = "run_records";

    /// <summary>The rows as our factory takes them: texts as the bytes that the database has.</summary>
    public static Task OursAsync(RunEventUtf8Writer events) => EachRowAsync(row => EventTable.WriteAsync(row, events));

    /// <summary>The rows as records, one at a time into the same factory.</summary>
    public static IAsyncEnumerable<RunEvent> Records(CancellationToken cancellationToken) => RowsAsync(EventTable.Event, cancellationToken);

    /// <summary>All rows in a list, then all of the list as JSON.</summary>
    public static async Task ListAsync(HttpContext context)
    {
        var events = new List<PeerEvent<JsonElement>>();
        await foreach (var item in RowsAsync(EventTable.Peer, context.RequestAborted))
        {
            events.Add(item);
        }

        context.Response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(context.Response.Body, new() { Events = events, Pagination = new() }, PeerContext.Default.Page, context.RequestAborted);
    }

    /// <summary>What System.Text.Json does with rows that come one by one.</summary>
    public static Task EnumerableAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        var page = new PeerStream { Events = RowsAsync(EventTable.Peer, context.RequestAborted), Pagination = new() };
        return JsonSerializer.SerializeAsync(context.Response.Body, page, StreamContext.Default.PeerStream, context.RequestAborted);
    }

    /// <summary>The database's share: every column of every row is looked at, nothing is made of it.</summary>
    public static async Task CursorAsync(HttpContext context)
    {
        var bytes = 0L;
        await EachRowAsync(row =>
        {
            for (var column = 0; column < 13; column++)
            {
                bytes += raw.sqlite3_column_type(row, column) == raw.SQLITE_TEXT
                    ? raw.sqlite3_column_blob(row, column).Length
                    : raw.sqlite3_column_int64(row, column);
            }

            return default;
        });
        await context.Response.WriteAsync(bytes.ToString(CultureInfo.InvariantCulture), context.RequestAborted);
    }

    private static async Task EachRowAsync(Func<sqlite3_stmt, ValueTask> use)
    {
        var (connection, query) = EventTable.Open();
        await using (connection)
        {
            raw.sqlite3_prepare_v2(connection.Handle, query, out var row);
            using (row)
            {
                while (raw.sqlite3_step(row) == raw.SQLITE_ROW)
                {
                    await use(row);
                }
            }
        }
    }

    private static async IAsyncEnumerable<T> RowsAsync<T>(Func<SqliteDataReader, T> make, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (connection, query) = EventTable.Open();
        await using (connection)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = query;
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (reader.Read())
            {
                yield return make(reader);
            }
        }
    }
}

/// <summary>A page whose events come one by one.</summary>
internal sealed class PeerStream
{
    public required IAsyncEnumerable<PeerEvent<JsonElement>> Events { get; set; }

    public required PeerPagination Pagination { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PeerStream))]
internal sealed partial class StreamContext : JsonSerializerContext;
