using RunsCodegen.Model.Text;

namespace RunsCodegen.Reading.Tests;

/// <summary>Files by path below a folder that references may not leave.</summary>
internal sealed class FilesInMemory(params (string Path, string Text)[] files) : ISpecFiles
{
    public SpecFileResult Open(string? from, string reference)
    {
        var path = Path.GetRelativePath("/root", Path.GetFullPath(Path.Combine("/root", Path.GetDirectoryName(from ?? "")!, reference)));
        if (path.StartsWith("..", StringComparison.Ordinal))
        {
            return new SpecFileResult.Forbidden(path, "root");
        }

        if (path == "locked.yaml")
        {
            return new SpecFileResult.Unreadable(path, "access denied");
        }

        var file = files.FirstOrDefault(f => f.Path == path);
        return file.Path is null ? new SpecFileResult.NotFound(path) : new SpecFileResult.Opened(new SpecFile(path, file.Text));
    }
}
