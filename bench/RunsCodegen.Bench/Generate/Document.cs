using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Generate;

/// <summary>A document that both generators take.</summary>
/// <param name="Id">One word for it.</param>
/// <param name="Path">Where it is.</param>
internal sealed record Document(string Id, string Path)
{
    private static readonly (string Id, string Name)[] Public =
    [
        ("xkcd", "xkcd.json"),
        ("petstore", "petstore-3.0.4.yaml"),
        ("trigger-dev", "trigger-dev.yaml"),
        ("plaid", "plaid.json"),
        ("stripe", "stripe.yaml"),
    ];

    /// <summary>Its name and size.</summary>
    public string Title => $"{Id} ({Figures.Size(new FileInfo(Path).Length)} {System.IO.Path.GetExtension(Path)[1..]})";

    /// <summary>This repository's own, the public ones beside the repository, and GitHub's if npm can bring it.</summary>
    public static IReadOnlyList<Document> All()
    {
        List<Document> all = [new("runs", System.IO.Path.Combine(ResultFile.Root, "spec", "runs.openapi.yaml"))];
        all.AddRange(Public.Select(p => new Document(p.Id, Shared(p.Name))).Where(d => File.Exists(d.Path)));
        if (GitHub.Find() is { } path)
        {
            all.Add(new("github", path));
        }

        return [.. all.OrderBy(d => new FileInfo(d.Path).Length)];
    }

    // Beside the repository, or beside the folder in which several checkouts lie.
    private static string Shared(string name)
    {
        var near = System.IO.Path.Combine(ResultFile.Root, "..", "shared", "specs", "dev", name);
        return File.Exists(near) ? near : System.IO.Path.Combine(ResultFile.Root, "..", "..", "shared", "specs", "dev", name);
    }
}
