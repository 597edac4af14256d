using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Runs.Server.Storage.Sqlite;

namespace Runs.Server.Storage;

/// <summary>
/// Keeps everything in one SQLite file, in WAL mode: one writer at a time, readers beside it that never wait. Other
/// processes may use the file too.
/// </summary>
/// <remarks>
/// SQLite has no asynchronous input and output, and a read takes microseconds, so calls complete on the caller's thread;
/// only waiting for the turn to write is asynchronous.
/// </remarks>
public sealed class SqliteRunStore : IRunStore
{
    private const int RowsPerRead = 500;
    private const int RunsPerTransaction = 1000;

    private readonly SqliteSession _writer;
    private readonly SqliteReaders _readers;
    private readonly SemaphoreSlim _turnToWrite = new(1, 1);
    private bool _isDisposed;

    private SqliteRunStore(SqliteSession writer, SqliteReaders readers)
    {
        _writer = writer;
        _readers = readers;
    }

    /// <summary>Opens the file, or makes it; brings its schema up to date.</summary>
    /// <exception cref="RunStoreException">The file cannot be used as a database of this program.</exception>
    public static SqliteRunStore Open(string path)
    {
        var full = Path.GetFullPath(path);
        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            throw new RunStoreException($"the folder of the database '{full}' does not exist; create it or name another file");
        }

        SqliteSession? writer = null;
        try
        {
            writer = SqliteSession.OpenWriter(full);
            SqliteMigrations.Apply(writer, full);

            return new SqliteRunStore(writer, new SqliteReaders(full));
        }
        catch (SqliteException e)
        {
            writer?.Dispose();
            throw new RunStoreException($"cannot open the database '{full}': {e.Message}; check that it is a database of this program, that it may be written to and that the disk has room", e);
        }
        catch
        {
            writer?.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public ValueTask<RunEnvironment?> FindEnvironmentByKeyAsync(string secretKey, CancellationToken cancellationToken = default) =>
        ReadAsync(session => EnvironmentTable.FindByKey(session, secretKey), cancellationToken);

    /// <inheritdoc />
    public ValueTask<RunEnvironment?> FindEnvironmentAsync(string environmentId, CancellationToken cancellationToken = default) =>
        ReadAsync(session => EnvironmentTable.FindById(session, environmentId), cancellationToken);

    /// <inheritdoc />
    public async ValueTask SaveEnvironmentAsync(RunEnvironment environment, CancellationToken cancellationToken = default) =>
        await WriteAsync(
            session =>
            {
                EnvironmentTable.SaveEnvironment(session, environment);
                return 0;
            },
            cancellationToken);

    /// <inheritdoc />
    public ValueTask<Run?> FindRunAsync(string environmentId, string runId, CancellationToken cancellationToken = default) =>
        ReadAsync(session => RunTable.FindRun(session, environmentId, runId), cancellationToken);

    /// <inheritdoc />
    public ValueTask<AddTagsOutcome> AddTagsAsync(string environmentId, string runId, IReadOnlyList<string> tags, CancellationToken cancellationToken = default) =>
        WriteAsync(session => RunTable.AddTags(session, environmentId, runId, tags), cancellationToken);

    /// <inheritdoc />
    public ValueTask<SpanRow?> FindSpanAsync(string environmentId, string traceId, string spanId, CancellationToken cancellationToken = default) =>
        ReadAsync(session => SpanTable.FindSpan(session, environmentId, traceId, spanId), cancellationToken);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<SpanRow>> ReadTraceAsync(string environmentId, string traceId, TimeWindow window, int limit, CancellationToken cancellationToken = default) =>
        ReadAsync<IReadOnlyList<SpanRow>>(session => SpanQueries.ReadTrace(session, environmentId, traceId, window, limit), cancellationToken);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<SpanRow>> ReadChildrenAsync(string environmentId, string traceId, IReadOnlyCollection<string> parentSpanIds, TimeWindow window, int limit, CancellationToken cancellationToken = default) =>
        ReadAsync<IReadOnlyList<SpanRow>>(session => SpanQueries.ReadChildren(session, environmentId, traceId, parentSpanIds, window, limit), cancellationToken);

    /// <inheritdoc />
    public async IAsyncEnumerable<SpanRow> ReadRunSpansAsync(Run run, int limit, SpanPosition? after = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Many short reads, not one long: a slow client must not hold a snapshot, which would keep the WAL file growing.
        var position = after ?? new SpanPosition(long.MinValue, long.MinValue);
        for (var left = limit; left > 0;)
        {
            var asked = Math.Min(left, RowsPerRead);
            var spans = await ReadAsync(session => SpanQueries.ReadRun(session, run, position, asked), cancellationToken);
            foreach (var span in spans)
            {
                yield return span;
            }

            if (spans.Count < asked)
            {
                yield break;
            }

            position = SpanPosition.After(spans[^1]);
            left -= spans.Count;
        }
    }

    /// <inheritdoc />
    public async ValueTask WriteSpansAsync(IReadOnlyList<SpanRow> spans, CancellationToken cancellationToken = default) =>
        await WriteAsync(
            session =>
            {
                var runs = new HashSet<(string, string)>();
                foreach (var saved in spans.Select(span => SpanTable.Save(session, span)).Where(saved => runs.Add((saved.EnvironmentId, saved.RunId))))
                {
                    RunTable.TouchRun(session, saved);
                }

                return 0;
            },
            cancellationToken);

    /// <inheritdoc />
    public async ValueTask SettleRunsAsync(CancellationToken cancellationToken = default)
    {
        while (await WriteAsync(session => RunSettling.SettleSome(session, RunsPerTransaction), cancellationToken) == RunsPerTransaction)
        {
        }
    }

    /// <summary>Waits for a write under way, then closes the file. Reads that begin later throw.</summary>
    public async ValueTask DisposeAsync()
    {
        await _turnToWrite.WaitAsync(CancellationToken.None);
        if (!_isDisposed)
        {
            _isDisposed = true;
            _readers.Dispose();
            _writer.Dispose();
        }

        // Not disposed: callers queued behind it shall find a closed store, not a broken lock.
        _turnToWrite.Release();
    }

    private ValueTask<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        return new ValueTask<T>(_readers.Read(read));
    }

    private async ValueTask<T> WriteAsync<T>(Func<SqliteSession, T> write, CancellationToken cancellationToken)
    {
        await _turnToWrite.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);

            return _writer.InTransaction(write);
        }
        finally
        {
            _turnToWrite.Release();
        }
    }
}
