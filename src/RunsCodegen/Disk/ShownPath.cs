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

        var isAbsolute = from.StartsWith('/');
        var parts = new List<string>();
        foreach (var part in (from[..(from.LastIndexOf('/') + 1)] + Of(reference)).Split('/').Where(p => p is not ("" or ".")))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".." || !isAbsolute)
            {
                parts.Add(part);
            }
        }

        return (isAbsolute ? "/" : "") + string.Join('/', parts);
    }
}
