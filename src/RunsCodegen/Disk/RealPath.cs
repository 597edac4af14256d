namespace RunsCodegen.Disk;

/// <summary>Where a path really leads, with every link on the way followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    private static readonly StringComparison Comparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The full path; parts that do not exist are taken as they are.</summary>
    /// <exception cref="IOException">The links go round in circles.</exception>
    public static string Of(string path)
    {
        var links = 0;
        return Resolve(Path.GetFullPath(path), ref links);
    }

    /// <summary>Whether a real path is a folder or lies below it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var prefix = folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar;
        return path.StartsWith(prefix, Comparison) || string.Equals(path, folder, Comparison);
    }

    private static string Resolve(string full, ref int links)
    {
        var parent = Path.GetDirectoryName(full);
        if (parent is null)
        {
            return full;
        }

        var here = Path.Combine(Resolve(parent, ref links), Path.GetFileName(full));
        if (new FileInfo(here).LinkTarget is not { } target)
        {
            return here;
        }

        return ++links > MostLinks
            ? throw new IOException($"too many links at '{full}'")
            : Resolve(Path.GetFullPath(target, Path.GetDirectoryName(here)!), ref links);
    }
}
