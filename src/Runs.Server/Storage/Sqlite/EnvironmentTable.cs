namespace Runs.Server.Storage.Sqlite;

/// <summary>Environments, by id and by key.</summary>
internal static class EnvironmentTable
{
    private const string ById = "SELECT id, secret_key, type FROM environments WHERE id = $value";

    private const string ByKey = "SELECT id, secret_key, type FROM environments WHERE secret_key = $value";

    private const string Save = """
        INSERT INTO environments (id, secret_key, type) VALUES ($id, $key, $type)
        ON CONFLICT (id) DO UPDATE SET secret_key = $key, type = $type
        """;

    public static RunEnvironment? FindById(SqliteSession session, string id) => Find(session, ById, id);

    public static RunEnvironment? FindByKey(SqliteSession session, string secretKey) => Find(session, ByKey, secretKey);

    public static void SaveEnvironment(SqliteSession session, RunEnvironment environment)
    {
        if (FindByKey(session, environment.SecretKey) is { } owner && owner.Id != environment.Id)
        {
            throw new RunStoreException($"environment '{owner.Id}' already has the key meant for '{environment.Id}'; give each environment its own key");
        }

        session.Execute(Save, ("$id", environment.Id), ("$key", environment.SecretKey), ("$type", environment.Type.ToString()));
    }

    private static RunEnvironment? Find(SqliteSession session, string sql, string value)
    {
        using var reader = session.Query(sql, ("$value", value));

        return reader.Read() ? new RunEnvironment(reader.GetString(0), reader.GetString(1), Enum.Parse<StoredEnvironmentType>(reader.GetString(2))) : null;
    }
}
