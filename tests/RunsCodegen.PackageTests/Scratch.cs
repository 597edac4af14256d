namespace RunsCodegen.PackageTests;

/// <summary>A folder of a test's own, gone at its end.</summary>
internal sealed class Scratch : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("runs-codegen-package-").FullName;

    public string this[string path] => Path.Combine(Root, path);

    public string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return this[path];
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
