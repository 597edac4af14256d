using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Reading.Text;

/// <summary>A member of an object.</summary>
internal readonly record struct Member(string Name, Node Value);

/// <summary>An object, its members in document order.</summary>
internal sealed class ObjectNode(ImmutableArray<Member> members, int offset) : Node(offset)
{
    // Below this many members, comparing them one after the other is quicker than hashing.
    private const int SmallObject = 12;

    private Dictionary<string, Node>? _byName;
    private Place? _place;

    public ImmutableArray<Member> Members => members;

    public override Place Place => _place ??= MakePlace();

    public override string Kind => "an object";

    /// <summary>The value of a member, or null.</summary>
    public Node? Find(string name)
    {
        if (members.Length > SmallObject)
        {
            return FindByHash(name);
        }

        foreach (ref readonly var member in members.AsSpan())
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>An object of other members that stands where this one does.</summary>
    public ObjectNode WithMembers(ImmutableArray<Member> others)
    {
        var copy = new ObjectNode(others, Offset);
        copy.AttachTo(Parent!, Key);
        foreach (var other in others)
        {
            other.Value.AttachTo(copy, other.Name);
        }

        return copy;
    }

    private Node? FindByHash(string name)
    {
        if (_byName is null)
        {
            _byName = new Dictionary<string, Node>(members.Length, StringComparer.Ordinal);
            foreach (var member in members)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_byName, member.Name, out _) = member.Value;
            }
        }

        return _byName.GetValueOrDefault(name);
    }
}
