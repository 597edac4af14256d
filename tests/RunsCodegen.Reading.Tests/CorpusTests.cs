using System.Diagnostics;
using System.Text.Json;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Reading.Tests;

/// <summary>Real documents of others, which are kept outside of the repository.</summary>
public sealed class CorpusTests
{
    private static readonly string? Folder = Find();

    public static TheoryData<string, int> Documents()
    {
        var data = new TheoryData<string, int>();
        if (Folder is null)
        {
            data.Add("", 0);
            return data;
        }

        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "manifest.json")));
        foreach (var entry in manifest.RootElement.EnumerateArray())
        {
            data.Add(entry.GetProperty("file").GetString()!, entry.GetProperty("operations").GetInt32());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_real_document_is_read_without_an_error(string file, int operations)
    {
        Assert.SkipWhen(Folder is null, "the folder shared/specs/dev is not beside the repository");

        var clock = Stopwatch.StartNew();
        var result = SpecReader.Read(FilesOnDisk.Load(Folder!, Path.Combine(Folder!, file)), new FilesOnDisk(Folder!), ReadingLimits.Default);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
        Assert.Equal([], result.Diagnostics.Where(d => d.Severity is Severity.Error).Select(d => d.Format(result.Locator)));
        Assert.Equal(operations, result.Document!.Operations.Length);
        Assert.All(result.Diagnostics, d => Assert.Matches(@"^[^(]+\(\d+,\d+\): ", d.Format(result.Locator)));
        Assert.Equal(result.Document.Schemas.All.Select((_, i) => i), result.Document.Schemas.All.Select(s => s.Id.Index));
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var specs = Path.Combine(folder.FullName, "shared", "specs", "dev");
            if (File.Exists(Path.Combine(specs, "manifest.json")))
            {
                return specs;
            }
        }

        return null;
    }

    private sealed class FilesOnDisk(string folder) : ISpecFiles
    {
        public static SpecFile Load(string folder, string path) => new(Path.GetRelativePath(folder, path), File.ReadAllText(path));

        public SpecFileResult Open(string? from, string reference)
        {
            var path = Path.GetFullPath(Path.Combine(folder, Path.GetDirectoryName(from) ?? "", reference));
            return File.Exists(path) ? new SpecFileResult.Opened(Load(folder, path)) : new SpecFileResult.NotFound(path);
        }
    }
}
