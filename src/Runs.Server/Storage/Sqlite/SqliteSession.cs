using Microsoft.Data.Sqlite;

namespace Runs.Server.Storage.Sqlite;

/// <summary>One open connection with the statements it has prepared. Not safe for two callers at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private const int BusySeconds = 10;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    private SqliteTransaction? _transaction;

    private SqliteSession(SqliteConnection connection) => _connection = connection;

    public static SqliteSession OpenWriter(string path)
    {
        var session = Open(path, SqliteOpenMode.ReadWriteCreate);
        session.ExecuteScript("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;");

        return session;
    }

    public static SqliteSession OpenReader(string path)
    {
        // Not Mode=ReadOnly: reading a WAL file needs write access to its shared memory.
        var session = Open(path, SqliteOpenMode.ReadWrite);
        session.ExecuteScript("PRAGMA query_only = ON;");

        return session;
    }

    /// <summary>Takes the file's write lock first, so that what the work reads stays true until it is committed.</summary>
    public T InTransaction<T>(Func<SqliteSession, T> work)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        _transaction = transaction;
        try
        {
            var result = work(this);
            transaction.Commit();

            return result;
        }
        finally
        {
            _transaction = null;
        }
    }

    public SqliteDataReader Query(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Bind(sql, parameters).ExecuteReader();

    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Bind(sql, parameters).ExecuteNonQuery();

    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Bind(sql, parameters).ExecuteScalar();

    public void ExecuteScript(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The scripts are constants of this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private static SqliteSession Open(string path, SqliteOpenMode mode)
    {
        // The library's own pool would forget prepared statements and pragmas; sessions are pooled instead.
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = BusySeconds };
        var connection = new SqliteConnection(settings.ConnectionString);
        var session = new SqliteSession(connection);
        try
        {
            connection.Open();
            // FULL: in WAL mode anything less may lose acknowledged commits to a power failure.
            session.ExecuteScript($"PRAGMA busy_timeout = {BusySeconds * 1000}; PRAGMA synchronous = FULL;");
        }
        catch
        {
            session.Dispose();
            throw;
        }

        return session;
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes a constant; values go through parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var (name, _) in parameters)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            }

            _commands.Add(sql, command);
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
        }

        command.Transaction = _transaction;
        return command;
    }
}
