namespace RunsCodegen.Bench.Start;

/// <summary>The path of a database in a folder that is gone afterwards.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("runs-bench-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "runs.db");

    public void Dispose() => _folder.Delete(recursive: true);
}
