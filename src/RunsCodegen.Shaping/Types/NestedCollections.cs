using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Types;

/// <summary>
/// Where lists of lists and maps of maps become too deep for one C# type, whose text grows with the square of the depth.
/// The value there is raw JSON.
/// </summary>
/// <param name="see">A schema seen through.</param>
internal sealed class NestedCollections(Func<SchemaId, Resolved> see)
{
    /// <summary>How many may lie in each other.</summary>
    public const int Deepest = 16;

    // How many collections lie in each, that one included.
    private readonly Dictionary<SchemaId, int> _heights = [];

    /// <summary>Whether a schema is the collection that is one too many.</summary>
    public bool IsCut(SchemaId id) => Height(see(id).Owner) is var height and > 0 && height % (Deepest + 1) == 0;

    /// <summary>The collection in such a one that would be the next; what holds it has no type already.</summary>
    public SchemaId? NextIn(SchemaId cut)
    {
        SchemaId? at = see(cut).Owner;
        for (var depth = 0; depth <= Deepest && at is { } owner; depth++)
        {
            at = Item(owner) is { } item ? see(item).Owner : null;
        }

        return at is { } next && IsCut(next) ? next : null;
    }

    private int Height(SchemaId owner)
    {
        // Most schemas are no collections.
        if (Item(owner) is null)
        {
            return 0;
        }

        var outer = new Stack<SchemaId>();
        var (height, seen) = (0, new HashSet<SchemaId>());
        while (!_heights.TryGetValue(owner, out height) && seen.Add(owner) && Item(owner) is { } item)
        {
            outer.Push(owner);
            owner = see(item).Owner;
        }

        foreach (var collection in outer)
        {
            _heights[collection] = ++height;
        }

        return height;
    }

    private SchemaId? Item(SchemaId owner) => see(owner).Shape switch
    {
        Shape.List { Items: var items } => items,
        Shape.Map { Values: var values } => values,
        _ => null,
    };
}
