using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace RunsCodegen.Disk;

/// <summary>Carries out a plan: first every new text goes to a file beside, then each takes its place by a rename.</summary>
internal static class OutputWriter
{
    // Files are made in several folders, since threads wait for each other where they add to the same one.
    private const int StagingFolders = 16;

    public static void CarryOut(OutputPlan plan)
    {
        var done = new ConcurrentBag<Change>();
        Directory.CreateDirectory(plan.Folder);
        var staging = Path.Combine(plan.Folder, ".runs-codegen." + Path.GetRandomFileName());
        try
        {
            for (var i = 0; i < Math.Min(StagingFolders, plan.Changes.Length); i++)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Staged(staging, i))!);
            }

            Each(plan.Changes, (change, i) => Create(Staged(staging, i), change.After!));
            foreach (var folder in plan.Changes.Select(c => Path.GetDirectoryName(c.Path)!).Distinct(StringComparer.Ordinal))
            {
                Directory.CreateDirectory(Path.Combine(plan.Folder, folder));
            }

            for (var i = 0; i < plan.Changes.Length; i++)
            {
                File.Move(Staged(staging, i), Path.Combine(plan.Folder, plan.Changes[i].Path), overwrite: true);
                done.Add(plan.Changes[i]);
            }

            Each(plan.Stale, (stale, _) =>
            {
                File.Delete(Path.Combine(plan.Folder, stale.Path));
                done.Add(stale);
            });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Undo(plan.Folder, done);
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

    private static string Staged(string staging, int index) =>
        Path.Combine(staging, Text(index % StagingFolders), Text(index));

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // A file that was never there needs no truncating, which some file systems answer with a write to the disk at once.
    private static void Create(string path, byte[] bytes)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, bytes, 0);
    }

    // The threads wait for the disk more than they work; of several failures one is told.
    private static void Each(ImmutableArray<Change> changes, Action<Change, int> act)
    {
        try
        {
            Parallel.For(0, changes.Length, i => act(changes[i], i));
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }

    private static void Undo(string folder, IEnumerable<Change> done)
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
