using System.Collections.Immutable;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Reading.Text;

/// <summary>A list.</summary>
internal sealed class ArrayNode(ImmutableArray<Node> items, int offset) : Node(offset)
{
    private Place? _place;

    public ImmutableArray<Node> Items => items;

    public override Place Place => _place ??= MakePlace();

    public override string Kind => "a list";
}
