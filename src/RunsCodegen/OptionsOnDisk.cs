using RunsCodegen.Disk;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;
using RunsCodegen.Model.Text;

namespace RunsCodegen;

/// <summary>The options file on disk.</summary>
public static class OptionsOnDisk
{
    /// <summary>The defaults when there is no path.</summary>
    public static OptionsResult Read(string? path)
    {
        if (path is null)
        {
            return new OptionsResult(new CodegenOptions(), [], FileLocator.Instance);
        }

        var shown = ShownPath.Of(path);
        return TextFiles.Open(path, shown) switch
        {
            SpecFileResult.Opened { File: var file } => OptionsReader.Read(file),
            SpecFileResult.Unreadable { Reason: var reason } => Failed(Catalogue.OptionsFileNotJson(Place.Of(shown), reason)),
            _ => Failed(Catalogue.OptionsFileNotFound(Place.Of(shown))),
        };
    }

    private static OptionsResult Failed(Diagnostic fault) => new(new CodegenOptions(), [fault], FileLocator.Instance);
}
