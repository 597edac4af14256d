using System.Collections.Concurrent;

namespace Runs.Server.Storage.Sqlite;

/// <summary>Reading sessions, opened when none is idle and kept up to a number, with their statements prepared.</summary>
internal sealed class SqliteReaders(string path) : IDisposable
{
    private static readonly int MaximumIdle = Environment.ProcessorCount * 2;

    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private volatile bool _isDisposed;

    public T Read<T>(Func<SqliteSession, T> read)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(SqliteRunStore));
        var session = _idle.TryTake(out var idle) ? idle : SqliteSession.OpenReader(path);
        try
        {
            var result = read(session);
            Return(session);
            return result;
        }
        catch
        {
            // A statement that failed half-way may still hold its snapshot.
            session.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private void Return(SqliteSession session)
    {
        if (_isDisposed || _idle.Count >= MaximumIdle)
        {
            session.Dispose();
            return;
        }

        _idle.Add(session);
        if (_isDisposed)
        {
            Dispose();
        }
    }
}
