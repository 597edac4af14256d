using System.Collections.Immutable;
using RunsCodegen.Emit;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Disk;

/// <summary>The user's templates: every <c>*.sbn</c> below a folder, by its path without extension.</summary>
public static class TemplateFolder
{
    /// <summary>Null when there is no such folder.</summary>
    public static TemplateOverrides? Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var templates = ImmutableDictionary.CreateBuilder<string, TemplateText>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.sbn", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/')[..^".sbn".Length];
            if (TextFiles.Open(path, ShownPath.Of(path)) is SpecFileResult.Opened { File: var file })
            {
                templates[name] = new TemplateText(file.Path, file.Text.ReplaceLineEndings("\n"));
            }
        }

        return new TemplateOverrides(templates.ToImmutable());
    }
}
