using System.Reflection;

namespace RunsCodegen.Cli;

/// <summary>The pages of <c>docs/diagnostics</c>, embedded.</summary>
internal static class DiagnosticPages
{
    private const string Folder = "diagnostics/";
    private const string Extension = ".md";

    private static readonly Assembly Here = typeof(DiagnosticPages).Assembly;

    /// <summary>Every id that has a page, in order.</summary>
    public static IEnumerable<string> Ids => Here.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder + "RCG", StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^Extension.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>The page, or null.</summary>
    public static string? Find(string id)
    {
        using var stream = Here.GetManifestResourceStream(Folder + id + Extension);
        return stream is null ? null : new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
    }
}
