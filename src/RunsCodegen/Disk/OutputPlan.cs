using System.Collections.Immutable;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Disk;

/// <summary>What would have to change in an output folder. Making it reads and never writes.</summary>
internal sealed record OutputPlan
{
    /// <summary>The folder as given.</summary>
    public required string Folder { get; init; }

    /// <summary>New and different files: the bytes to be, and those there are (null for none).</summary>
    public required ImmutableArray<Change> Changes { get; init; }

    /// <summary>Files of an earlier run that are none of this one's, with their bytes.</summary>
    public required ImmutableArray<Change> Stale { get; init; }

    /// <summary>Why the plan cannot be carried out.</summary>
    public required ImmutableArray<Diagnostic> Obstacles { get; init; }

    /// <summary>Compares a folder with the files it should hold.</summary>
    public static OutputPlan Make(string folder, ImmutableArray<GeneratedFile> files)
    {
        var old = Bytes(folder, Manifest.Name) is { } manifest ? Manifest.Parse(manifest) : Manifest.Empty;
        var paths = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var obstacles = files.Where(f => !OutputPath.IsInside(f.Path)).Select(f => CannotWrite(folder, f.Path, "its path leads out of the output folder"))
            .Concat(LinkedFolders(folder, files).Select(path => CannotWrite(folder, path, "it is a link; output goes into the folder itself")))
            .ToList();
        var changes = new List<Change>();
        if (obstacles.Count == 0)
        {
            changes.AddRange(AtOnce.Each(files.Add(new GeneratedFile(Manifest.Name, Manifest.Of(files).ToUtf8())), file => Compare(folder, file)).OfType<Change>());
            obstacles.AddRange(changes
                .Where(c => c.Before is not null && c.Path != Manifest.Name && !old.Files.ContainsKey(c.Path) && !Manifest.SaysOurs(c.Before))
                .Select(c => Catalogue.FileNotOurs(At(folder, c.Path))));
        }

        return new OutputPlan { Folder = folder, Changes = [.. changes], Stale = [.. StaleFiles(folder, old, paths)], Obstacles = [.. obstacles] };
    }

    /// <summary>The place of a file below the folder.</summary>
    public static Place At(string folder, string path) => Place.Of(ShownPath.Of(Path.Combine(folder, path)));

    // Null for a file that is there as it should be.
    private static Change? Compare(string folder, GeneratedFile file)
    {
        var there = Bytes(folder, file.Path);
        return there is not null && there.AsSpan().SequenceEqual(file.Utf8) ? null : new Change(file.Path, file.Utf8, there);
    }

    private static Diagnostic CannotWrite(string folder, string path, string reason) => Catalogue.CannotWrite(At(folder, path), reason);

    private static IEnumerable<Change> StaleFiles(string folder, Manifest old, HashSet<string> wanted)
    {
        // Somebody may have put a file of his own where one of ours was; that one is not touched.
        foreach (var path in old.Files.Keys.Where(path => !wanted.Contains(path)).Order(StringComparer.Ordinal))
        {
            if (Bytes(folder, path) is { } there && (old.Wrote(path, there) || Manifest.SaysOurs(there)))
            {
                yield return new Change(path, null, there);
            }
        }
    }

    private static IEnumerable<string> LinkedFolders(string folder, ImmutableArray<GeneratedFile> files) => files
        .Select(f => f.Path)
        .SelectMany(OutputPath.Folders)
        .Distinct(StringComparer.Ordinal)
        .Where(path => new DirectoryInfo(Path.Combine(folder, path)).LinkTarget is not null);

    private static byte[]? Bytes(string folder, string path)
    {
        var full = Path.Combine(folder, path);
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }
}

/// <summary>One file that is to change: null for what is not there before or after.</summary>
internal sealed record Change(string Path, byte[]? After, byte[]? Before);
