using RunsCodegen.Model.Text;

namespace RunsCodegen;

/// <summary>Knows no position: the whole file.</summary>
public sealed class FileLocator : ILocator
{
    private FileLocator()
    {
    }

    /// <summary>The one there is.</summary>
    public static FileLocator Instance { get; } = new();

    /// <inheritdoc/>
    public SourceLocation Locate(Place place) => new(place.File, 0, 0);
}
