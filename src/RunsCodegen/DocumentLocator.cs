using System.Collections.Immutable;
using RunsCodegen.Model.Text;

namespace RunsCodegen;

/// <summary>Asks the reader's locator about the files of the description, and nobody about others (templates, output).</summary>
internal sealed class DocumentLocator(ILocator inner, ImmutableArray<string> files) : ILocator
{
    public SourceLocation Locate(Place place) => files.Contains(place.File, StringComparer.Ordinal)
        ? inner.Locate(place)
        : FileLocator.Instance.Locate(place);
}
