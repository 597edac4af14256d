namespace RunsCodegen.Cli.Build;

/// <summary>What the build knows of the last successful run: the folders written to, the files in them, and all that was read.</summary>
internal sealed class BuildState(string folder)
{
    /// <summary>The output folders of the last run.</summary>
    public string[] Folders() => File.Exists(FileOf("folders")) ? File.ReadAllLines(FileOf("folders")) : [];

    /// <summary>Keeps this run's lists. Sorted, so that equal runs leave equal files.</summary>
    public void Write(IEnumerable<string> folders, IEnumerable<string> outputs, IEnumerable<string> inputs)
    {
        Directory.CreateDirectory(folder);
        WriteList("folders", folders);
        WriteList("outputs", outputs);
        WriteList("inputs", inputs);
    }

    private void WriteList(string name, IEnumerable<string> lines) =>
        File.WriteAllLines(FileOf(name), lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private string FileOf(string name) => Path.Combine(folder, name + ".txt");
}
