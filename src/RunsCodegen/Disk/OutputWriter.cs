using System.Collections.Immutable;

namespace RunsCodegen.Disk;

/// <summary>
/// Carries out a plan: first every new text goes to a folder beside, laid out as the output, then each takes its place by a
/// rename; what is to lie in a folder that is new takes it with the folder, where the system lets it.
/// </summary>
internal static class OutputWriter
{
    public static void CarryOut(OutputPlan plan)
    {
        var undo = new Stack<Action>();
        Directory.CreateDirectory(plan.Folder);
        var staging = Path.Combine(plan.Folder, ".runs-codegen." + Path.GetRandomFileName());
        try
        {
            Stage(staging, plan.Changes);
            Place(staging, plan, undo);
            foreach (var stale in plan.Stale)
            {
                var path = Path.Combine(plan.Folder, stale.Path);
                File.Delete(path);
                undo.Push(() => File.WriteAllBytes(path, stale.Before!));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            foreach (var step in undo)
            {
                step();
            }

            throw;
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }
        }

        foreach (var folder in plan.Stale.Select(s => Path.GetDirectoryName(s.Path)!).Distinct(StringComparer.Ordinal))
        {
            RemoveEmpty(plan.Folder, folder);
        }
    }

    /// <summary>Removes a folder below the output folder, and those above it, as far as they are empty.</summary>
    public static void RemoveEmpty(string root, string folder)
    {
        for (var path = Path.GetFullPath(Path.Combine(root, folder));
            RealPath.IsWithin(path, Path.GetFullPath(root)) && Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any();
            path = Path.GetDirectoryName(path)!)
        {
            Directory.Delete(path);
        }
    }

    private static void Stage(string staging, ImmutableArray<Change> changes)
    {
        foreach (var folder in changes.Select(c => Path.GetDirectoryName(c.Path)!).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(Path.Combine(staging, folder));
        }

        // In the order of their paths, so that threads are mostly in different folders: in the same one they wait for each other.
        AtOnce.Each(changes, change => Create(Path.Combine(staging, change.Path), change.After!));
    }

    // A file that was never there needs no truncating, which some file systems answer with a write to the disk at once.
    private static void Create(string path, byte[] bytes)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, bytes, 0);
    }

    private static void Place(string staging, OutputPlan plan, Stack<Action> undo)
    {
        string[] folders = [.. plan.Changes.SelectMany(c => OutputPath.Folders(c.Path)).Distinct(StringComparer.Ordinal)];
        if (OperatingSystem.IsWindows())
        {
            MakeFolders(folders.Select(folder => Path.Combine(plan.Folder, folder)), undo);
        }

        var isThere = folders.ToDictionary(folder => folder, folder => Directory.Exists(Path.Combine(plan.Folder, folder)), StringComparer.Ordinal);
        var byFolder = plan.Changes.ToLookup(c => OutputPath.Folders(c.Path).FirstOrDefault(folder => !isThere[folder]), StringComparer.Ordinal);
        foreach (var (name, target) in byFolder.Select(g => g.Key).OfType<string>().Select(name => (name, Path.Combine(plan.Folder, name))))
        {
            Directory.Move(Path.Combine(staging, name), target);
            undo.Push(() => Directory.Delete(target, recursive: true));
        }

        foreach (var (path, _, before) in byFolder[null])
        {
            var target = Path.Combine(plan.Folder, path);
            File.Move(Path.Combine(staging, path), target, overwrite: true);
            undo.Push(before is null ? () => File.Delete(target) : () => File.WriteAllBytes(target, before));
        }
    }

    // Windows moves no folder while anybody reads a file in it, as scanners for viruses do with new ones: there each file goes alone.
    private static void MakeFolders(IEnumerable<string> paths, Stack<Action> undo)
    {
        foreach (var path in paths.Where(path => !Directory.Exists(path)))
        {
            Directory.CreateDirectory(path);
            undo.Push(() => Directory.Delete(path));
        }
    }
}
