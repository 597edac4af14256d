using System.Reflection;

namespace RunsCodegen.Emit;

/// <summary>The texts that travel inside this assembly: templates and Runtime.</summary>
internal static class EmbeddedText
{
    private static readonly Assembly Here = typeof(EmbeddedText).Assembly;

    /// <summary>All names below a folder, in ordinal order.</summary>
    public static IEnumerable<string> Names(string folder) => Here.GetManifestResourceNames()
        .Select(name => name.Replace('\\', '/'))
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The text of a name, with <c>\n</c>; null when there is none.</summary>
    public static string? Find(string name)
    {
        using var stream = Here.GetManifestResourceStream(name) ?? Here.GetManifestResourceStream(name.Replace('/', '\\'));
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
