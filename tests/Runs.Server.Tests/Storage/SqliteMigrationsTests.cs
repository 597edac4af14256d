using System.Text;
using Runs.Server.Storage;
using Runs.Server.Storage.Sqlite;

namespace Runs.Server.Tests.Storage;

public sealed class SqliteMigrationsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.File("runs.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_file_gets_every_step()
    {
        await File.WriteAllBytesAsync(Database, []);
        await SqliteRunStore.Open(Database).DisposeAsync();

        Assert.Equal(SqliteMigrations.Latest, Version());
    }

    [Fact]
    public async Task Every_older_version_becomes_the_same_schema_and_keeps_its_rows()
    {
        await SqliteRunStore.Open(_folder.File("new.db")).DisposeAsync();
        for (var version = 1; version < SqliteMigrations.Latest; version++)
        {
            var old = _folder.File($"old{version}.db");
            using (var session = SqliteSession.OpenWriter(old))
            {
                SqliteMigrations.Apply(session, old, version);
                session.ExecuteScript("INSERT INTO environments VALUES ('env_old', 'tr_dev_old', 'Development')");
            }

            await using (var store = SqliteRunStore.Open(old))
            {
                Assert.NotNull(await store.FindEnvironmentByKeyAsync("tr_dev_old"));
            }

            Assert.Equal(Schema(_folder.File("new.db")), Schema(old));
        }
    }

    [Fact]
    public async Task A_file_from_a_newer_program_is_refused_and_left_alone()
    {
        await SqliteRunStore.Open(Database).DisposeAsync();
        using (var session = SqliteSession.OpenWriter(Database))
        {
            session.ExecuteScript("PRAGMA user_version = 99");
        }

        var e = Assert.Throws<RunStoreException>(() => SqliteRunStore.Open(Database));

        Assert.Contains("schema version 99", e.Message, StringComparison.Ordinal);
        Assert.Equal(99, Version());
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        using (var session = SqliteSession.OpenWriter(Database))
        {
            session.ExecuteScript("CREATE TABLE songs (title TEXT)");
        }

        Assert.Contains("another program", Assert.Throws<RunStoreException>(() => SqliteRunStore.Open(Database)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_by_name()
    {
        await File.WriteAllTextAsync(Database, new string('x', 5000));

        Assert.Contains(Database, Assert.Throws<RunStoreException>(() => SqliteRunStore.Open(Database)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var path = _folder.File("none/runs.db");

        Assert.Contains("does not exist; create it", Assert.Throws<RunStoreException>(() => SqliteRunStore.Open(path)).Message, StringComparison.Ordinal);
    }

    private static string Schema(string path)
    {
        using var session = SqliteSession.OpenReader(path);
        using var reader = session.Query("SELECT name, sql FROM sqlite_master ORDER BY name");
        var schema = new StringBuilder();
        while (reader.Read())
        {
            schema.Append(reader.GetString(0)).Append(": ").Append(reader.IsDBNull(1) ? "" : reader.GetString(1)).Append('\n');
        }

        return schema.ToString();
    }

    private long Version()
    {
        using var session = SqliteSession.OpenReader(Database);

        return (long)session.Scalar("PRAGMA user_version")!;
    }
}
