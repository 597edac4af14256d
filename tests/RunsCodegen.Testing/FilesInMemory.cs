using RunsCodegen.Model.Text;

namespace RunsCodegen.Testing;

/// <summary>Files of a document that stand in memory, by path below a folder that references may not leave.</summary>
public sealed class FilesInMemory(IReadOnlyDictionary<string, string> files) : ISpecFiles
{
    private const string Root = "/root";

    /// <inheritdoc/>
    public SpecFileResult Open(string? from, string reference)
    {
        if (reference.Contains('\0', StringComparison.Ordinal))
        {
            return new SpecFileResult.NotFound(reference);
        }

        var folder = Path.GetDirectoryName(from ?? "") ?? "";
        var path = Path.GetRelativePath(Root, Path.GetFullPath(Path.Combine(Root, folder, reference)));
        return path.StartsWith("..", StringComparison.Ordinal) ? new SpecFileResult.Forbidden(path, Root)
            : files.TryGetValue(path, out var text) ? new SpecFileResult.Opened(new SpecFile(path, text))
            : new SpecFileResult.NotFound(path);
    }
}
