namespace RunsCodegen.Disk;

/// <summary>Carries out a plan: first every new text goes to a file beside, then each takes its place by a rename.</summary>
internal static class OutputWriter
{
    public static void CarryOut(OutputPlan plan)
    {
        var done = new List<Change>();
        Directory.CreateDirectory(plan.Folder);
        var staging = Path.Combine(plan.Folder, ".runs-codegen." + Path.GetRandomFileName());
        try
        {
            Directory.CreateDirectory(staging);
            for (var i = 0; i < plan.Changes.Length; i++)
            {
                File.WriteAllBytes(Staged(staging, i), plan.Changes[i].After!);
            }

            for (var i = 0; i < plan.Changes.Length; i++)
            {
                var target = Path.Combine(plan.Folder, plan.Changes[i].Path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(Staged(staging, i), target, overwrite: true);
                done.Add(plan.Changes[i]);
            }

            foreach (var stale in plan.Stale)
            {
                File.Delete(Path.Combine(plan.Folder, stale.Path));
                done.Add(stale);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Undo(plan.Folder, done);
            throw;
        }
        finally
        {
            Directory.Delete(staging, recursive: true);
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

    private static string Staged(string staging, int index) =>
        Path.Combine(staging, index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static void Undo(string folder, List<Change> done)
    {
        foreach (var change in done)
        {
            var target = Path.Combine(folder, change.Path);
            if (change.Before is null)
            {
                File.Delete(target);
            }
            else
            {
                File.WriteAllBytes(target, change.Before);
            }
        }
    }
}
