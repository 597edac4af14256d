namespace RunsCodegen.PackageTests;

/// <summary>This repository without its build output, in a folder where it may be built and changed.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    private static readonly string[] Folders = ["src", "spec", "templates", "generated", "docs/diagnostics"];
    private static readonly string[] Files = ["Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig"];

    private readonly Scratch _scratch = new();

    public string Root => _scratch.Root;

    /// <summary>generated/ as it is in the repository, before anything was built.</summary>
    public IReadOnlyList<string> CommittedOutput { get; private set; } = [];

    public string this[string path] => _scratch[path];

    /// <summary>Copies and builds it.</summary>
    public async Task MakeAsync()
    {
        var repository = Above(AppContext.BaseDirectory);
        var files = Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(repository, folder), "*", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(repository, path))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
        foreach (var file in files.Concat(Files))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(this[file])!);
            File.Copy(Path.Combine(repository, file), this[file]);
        }

        CommittedOutput = FolderState.BytesOf(this["generated"]);
        (await BuildServerAsync()).Succeeded();
    }

    public void Dispose() => _scratch.Dispose();

    public Task<Build> BuildServerAsync() => Build.StartAsync(Root, "build", "src/Runs.Server");

    /// <summary>Changes a file until the result is disposed of.</summary>
    public IDisposable Change(string path, string from, string to)
    {
        var before = File.ReadAllText(this[path]);
        Assert.Contains(from, before, StringComparison.Ordinal);
        File.WriteAllText(this[path], before.Replace(from, to, StringComparison.Ordinal));
        return new Restore(this[path], before);
    }

    // Not from the path of a source file: builds in CI write that down as "/_/…".
    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "RunsCodegen.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);

    private sealed record Restore(string Path, string Text) : IDisposable
    {
        public void Dispose() => File.WriteAllText(Path, Text);
    }
}
