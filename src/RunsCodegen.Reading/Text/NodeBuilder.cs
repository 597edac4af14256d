using System.Collections.Immutable;
using System.Globalization;

namespace RunsCodegen.Reading.Text;

/// <summary>Puts values together from the events of a JSON or YAML reader, without recursion and within the budget.</summary>
internal sealed class NodeBuilder(SourceText source, NodeBudget budget)
{
    // One for each level, used again by the next value of that level.
    private readonly List<Frame> _frames = [new()];
    private readonly List<Part> _parts = [];
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private readonly List<DuplicateName> _duplicates = [];
    private int _depth;

    /// <summary>Names that stand twice in one object, with the offset of the second.</summary>
    public IReadOnlyList<DuplicateName> Duplicates => _duplicates;

    /// <summary>Whether the next scalar is a member's name.</summary>
    public bool ExpectsName => Here is { IsObject: true, Name: null };

    public bool IsWithinBudget => budget.Excess is null;

    private Frame Here => _frames[_depth];

    public bool Start(bool isObject, int offset, string? anchor = null)
    {
        if (++_depth == _frames.Count)
        {
            _frames.Add(new());
        }

        Here.Begin(isObject, offset, _parts.Count, anchor, budget.Spent);
        return budget.Enter(_depth) && budget.Spend(1);
    }

    public void Name(string name, int offset, bool merges = false) =>
        (Here.Name, Here.NameOffset, Here.NameMerges) = (name, offset, merges);

    public bool Scalar(ScalarNode node, string? anchor = null)
    {
        if (anchor is not null)
        {
            _anchors[anchor] = new Anchored(node, 1, 0);
        }

        Add(node);
        return budget.Spend(1);
    }

    /// <summary>The value of an anchor; false when there is none, or when the alias stands inside its own anchor.</summary>
    public bool TryAlias(string anchor)
    {
        if (!_anchors.TryGetValue(anchor, out var anchored))
        {
            return false;
        }

        Add(anchored.Node);
        Here.Height = Math.Max(Here.Height, anchored.Height);
        budget.Enter(_depth + anchored.Height);
        budget.Spend(anchored.Size);
        return true;
    }

    public void End()
    {
        var ended = Here;
        Node node = ended.IsObject ? BuildObject(ended) : BuildArray(ended);
        _parts.RemoveRange(ended.FirstPart, _parts.Count - ended.FirstPart);
        _depth--;
        Here.Height = Math.Max(Here.Height, ended.Height + 1);
        if (ended.Anchor is { } anchor)
        {
            _anchors[anchor] = new Anchored(node, budget.Spent - ended.SpentBefore, ended.Height + 1);
        }

        Add(node);
    }

    private void Add(Node node)
    {
        if (_depth == 0)
        {
            source.SetTop(node);
            return;
        }

        _parts.Add(new Part(Here.Name ?? "", Here.NameOffset, node, Here.NameMerges));
        Here.Name = null;
    }

    private ArrayNode BuildArray(Frame frame)
    {
        var items = ImmutableArray.CreateBuilder<Node>(_parts.Count - frame.FirstPart);
        for (var i = frame.FirstPart; i < _parts.Count; i++)
        {
            items.Add(_parts[i].Value);
        }

        var node = new ArrayNode(items.MoveToImmutable(), frame.Offset);
        for (var i = 0; i < node.Items.Length; i++)
        {
            node.Items[i].AttachTo(node, i.ToString(CultureInfo.InvariantCulture));
        }

        return node;
    }

    private ObjectNode BuildObject(Frame frame)
    {
        var names = new MemberNames(_parts.Count - frame.FirstPart);
        var members = ImmutableArray.CreateBuilder<Member>(_parts.Count - frame.FirstPart);
        List<Part>? twice = null;
        for (var i = frame.FirstPart; i < _parts.Count; i++)
        {
            var part = _parts[i];
            if (part.Merges)
            {
                continue;
            }

            if (names.Add(part.Name, members, out var earlier))
            {
                members.Add(new Member(part.Name, part.Value));
                continue;
            }

            // Parsers take the last of equal names; so do we, having said so.
            members[earlier] = new Member(part.Name, part.Value);
            (twice ??= []).Add(part);
        }

        Merge(frame, names, members);
        var node = new ObjectNode(members.DrainToImmutable(), frame.Offset);
        for (var i = frame.FirstPart; i < _parts.Count; i++)
        {
            _parts[i].Value.AttachTo(node, _parts[i].Name, _parts[i].NameOffset);
        }

        twice?.ForEach(p => _duplicates.Add(new(node, p.Name, p.NameOffset ?? 0)));
        return node;
    }

    // A merge key brings what the object does not say itself; the earlier of several wins (YAML merge key type).
    private void Merge(Frame frame, MemberNames names, ImmutableArray<Member>.Builder members)
    {
        for (var i = frame.FirstPart; i < _parts.Count; i++)
        {
            if (!_parts[i].Merges)
            {
                continue;
            }

            ImmutableArray<Node> merged = _parts[i].Value is ArrayNode list ? list.Items : [_parts[i].Value];
            foreach (var member in merged.OfType<ObjectNode>().SelectMany(o => o.Members))
            {
                if (names.Add(member.Name, members, out _))
                {
                    members.Add(member);
                }
            }
        }
    }

    private sealed class Frame
    {
        public bool IsObject { get; private set; }

        public int Offset { get; private set; }

        public int FirstPart { get; private set; }

        public string? Anchor { get; private set; }

        public long SpentBefore { get; private set; }

        public string? Name { get; set; }

        public int? NameOffset { get; set; }

        public bool NameMerges { get; set; }

        /// <summary>Levels below, aliases expanded.</summary>
        public int Height { get; set; }

        public void Begin(bool isObject, int offset, int firstPart, string? anchor, long spentBefore)
        {
            (IsObject, Offset, FirstPart, Anchor, SpentBefore) = (isObject, offset, firstPart, anchor, spentBefore);
            (Name, NameOffset, NameMerges, Height) = (null, null, false, 0);
        }
    }

    private readonly record struct Part(string Name, int? NameOffset, Node Value, bool Merges);

    private readonly record struct Anchored(Node Node, long Size, int Height);
}

/// <summary>A name that stands twice in an object, and where it does so again.</summary>
internal sealed record DuplicateName(ObjectNode Owner, string Name, int Offset);
