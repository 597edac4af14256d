using System.Text.Json;
using RunsCodegen.Testing;

namespace RunsCodegen.Corpus;

/// <summary>A public document beside the repository.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Path">Its root file.</param>
/// <param name="AllowedFolder">What its references may not leave.</param>
/// <param name="Bytes">The size of the root file.</param>
internal sealed record CorpusDocument(string Name, string Path, string AllowedFolder, long Bytes)
{
    // Small enough for every test run; together they have every version, YAML and JSON, and a document of several files.
    private const long Small = 60_000;

    /// <summary>All of them, by name; empty when the folder is not there.</summary>
    public static IReadOnlyList<CorpusDocument> All { get; } = Find();

    /// <summary>Those that are tested in every run.</summary>
    public static IEnumerable<CorpusDocument> Smaller => All.Where(d => d.Bytes < Small);

    private static CorpusDocument[] Find()
    {
        if (SharedFolder.Find("specs/dev") is not { } folder)
        {
            return [];
        }

        using var manifest = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(folder, "manifest.json")));
        return
        [
            .. manifest.RootElement.EnumerateArray()
                .Select(e => Of(folder, e.GetProperty("name").GetString()!, e.GetProperty("file").GetString()!))
                .OrderBy(d => d.Name, StringComparer.Ordinal),
        ];
    }

    private static CorpusDocument Of(string folder, string name, string file)
    {
        // A document of several files has a folder of its own, and may refer to all that is in it.
        var path = System.IO.Path.Combine(folder, file);
        var own = file.Split('/') is [var first, _, ..] ? System.IO.Path.Combine(folder, first) : folder;
        return new(name, path, own, new FileInfo(path).Length);
    }
}
