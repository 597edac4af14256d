using System.Globalization;

namespace Runs.Server.Storage.Sqlite;

/// <summary>
/// Brings a database file to this program's schema. Step n is the embedded file <c>Migrations/000n_….sql</c>; the file's
/// <c>user_version</c> says which step was last.
/// </summary>
internal static class SqliteMigrations
{
    public static int Latest => Names().Length;

    public static void Apply(SqliteSession session, string path) => Apply(session, path, Latest);

    public static void Apply(SqliteSession session, string path, int upTo)
    {
        // Writing what is there already would wait for the disk at every start.
        if (Version(session) != upTo)
        {
            Update(session, path, upTo);
        }
    }

    // In one transaction: of two processes that open a new file, the second finds the work done.
    private static void Update(SqliteSession session, string path, int upTo) => session.InTransaction(_ =>
    {
        var version = Version(session);
        if (version > Latest)
        {
            throw new RunStoreException($"the database '{path}' has schema version {version}, this program knows up to {Latest}; use a newer program or another file");
        }

        if (version == 0 && Convert.ToInt64(session.Scalar("SELECT count(*) FROM sqlite_master"), CultureInfo.InvariantCulture) > 0)
        {
            throw new RunStoreException($"the database '{path}' belongs to another program: it has tables, but no schema version; name another file");
        }

        foreach (var name in Names().Skip(version).Take(upTo - version))
        {
            session.ExecuteScript(Read(name));
        }

        // A pragma takes no parameters; the number is ours.
        session.ExecuteScript(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Math.Max(version, upTo)}"));
        return upTo;
    });

    private static int Version(SqliteSession session) => Convert.ToInt32(session.Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);

    private static string[] Names() =>
        [.. typeof(SqliteMigrations).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(SqliteMigrations).Assembly.GetManifestResourceStream(name)!);

        return reader.ReadToEnd();
    }
}
