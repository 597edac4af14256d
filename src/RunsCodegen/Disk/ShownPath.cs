namespace RunsCodegen.Disk;

/// <summary>Paths as diagnostics print them: as they were given, with <c>/</c>.</summary>
public static class ShownPath
{
    /// <summary>A path as given, with <c>/</c>.</summary>
    public static string Of(string given) => OperatingSystem.IsWindows() ? given.Replace('\\', '/') : given;

    /// <summary>A reference seen from the file that holds it; relative as long as that file's path is.</summary>
    public static string Join(string from, string reference)
    {
        if (Path.IsPathRooted(reference))
        {
            return Of(reference);
        }

        var parts = new List<string>();
        var folder = from.Contains('/', StringComparison.Ordinal) ? from[..from.LastIndexOf('/')] : "";
        foreach (var part in (folder.Length == 0 && from.StartsWith('/') ? "/" + reference : folder + "/" + Of(reference)).Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] is not (".." or ""))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or "") || (parts.Count == 0 && folder.StartsWith('/')))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
