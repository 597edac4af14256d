using RunsCodegen.Model.Text;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading;

/// <summary>Finds places in the files that were read. Lines are counted when the first one is asked for.</summary>
internal sealed class SpecLocator : ILocator
{
    private readonly Dictionary<string, SourceText> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<Place, SourceLocation> _pinned = new(ReferenceEqualityComparer.Instance);

    public void Add(SourceText file) => _files[file.File.Path] = file;

    /// <summary>Says where a place is that no value stands at, as a fault of the syntax.</summary>
    public Place Pin(Place place, int line, int column)
    {
        _pinned[place] = new SourceLocation(place.File, line, column);
        return place;
    }

    public SourceLocation Locate(Place place)
    {
        if (_pinned.TryGetValue(place, out var pinned))
        {
            return pinned;
        }

        return _files.TryGetValue(place.File, out var file) && file.Top is { } top
            ? file.Locate(Nearest(top, place.Pointer).Offset)
            : new SourceLocation(place.File, 0, 0);
    }

    private static Node Nearest(Node node, string pointer)
    {
        foreach (var segment in JsonPointer.Segments(pointer))
        {
            if (JsonPointer.Step(node, segment) is not { } next)
            {
                break;
            }

            node = next;
        }

        return node;
    }
}
