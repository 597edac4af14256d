namespace RunsCodegen.Disk;

/// <summary>Paths below the output folder.</summary>
internal static class OutputPath
{
    /// <summary>Whether a path stays below the folder it is joined to.</summary>
    public static bool IsInside(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Contains(':', StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal)
        && path.Split('/').All(part => part is not ("" or "." or ".."));

    /// <summary>The folders on the way to a file, from the topmost on.</summary>
    public static IEnumerable<string> Folders(string path)
    {
        for (var end = path.IndexOf('/'); end >= 0; end = path.IndexOf('/', end + 1))
        {
            yield return path[..end];
        }
    }
}
