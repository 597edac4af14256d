using System.Collections.Immutable;
using System.Globalization;

namespace RunsCodegen.Reading.Text;

/// <summary>Puts values together from the events of a JSON or YAML reader, without recursion and within the budget.</summary>
internal sealed class NodeBuilder(SourceText source, NodeBudget budget)
{
    private readonly Stack<Frame> _frames = [];
    private readonly List<Part> _parts = [];
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private readonly List<DuplicateName> _duplicates = [];
    private Frame _frame = new();

    /// <summary>Names that stand twice in one object, with the offset of the second.</summary>
    public IReadOnlyList<DuplicateName> Duplicates => _duplicates;

    /// <summary>Whether the next scalar is a member's name.</summary>
    public bool ExpectsName => _frame is { IsObject: true, Name: null };

    public bool IsWithinBudget => budget.Excess is null;

    public bool Start(bool isObject, int offset, string? anchor = null)
    {
        _frames.Push(_frame);
        _frame = new Frame { IsObject = isObject, Offset = offset, FirstPart = _parts.Count, Anchor = anchor, SpentBefore = budget.Spent };
        return budget.Enter(_frames.Count) && budget.Spend(1);
    }

    public void Name(string name, int offset, bool merges = false) =>
        (_frame.Name, _frame.NameOffset, _frame.NameMerges) = (name, offset, merges);

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
        _frame.Height = Math.Max(_frame.Height, anchored.Height);
        budget.Enter(_frames.Count + anchored.Height);
        budget.Spend(anchored.Size);
        return true;
    }

    public void End()
    {
        Node node = _frame.IsObject ? BuildObject() : BuildArray();
        var (anchor, size, height) = (_frame.Anchor, budget.Spent - _frame.SpentBefore, _frame.Height + 1);
        _parts.RemoveRange(_frame.FirstPart, _parts.Count - _frame.FirstPart);
        _frame = _frames.Pop();
        _frame.Height = Math.Max(_frame.Height, height);
        if (anchor is not null)
        {
            _anchors[anchor] = new Anchored(node, size, height);
        }

        Add(node);
    }

    private void Add(Node node)
    {
        if (_frames.Count == 0)
        {
            source.SetTop(node);
            return;
        }

        _parts.Add(new Part(_frame.Name ?? "", _frame.NameOffset, node, _frame.NameMerges));
        _frame.Name = null;
    }

    private ArrayNode BuildArray()
    {
        var items = ImmutableArray.CreateBuilder<Node>(_parts.Count - _frame.FirstPart);
        for (var i = _frame.FirstPart; i < _parts.Count; i++)
        {
            items.Add(_parts[i].Value);
        }

        var node = new ArrayNode(items.MoveToImmutable(), _frame.Offset);
        for (var i = 0; i < node.Items.Length; i++)
        {
            node.Items[i].AttachTo(node, i.ToString(CultureInfo.InvariantCulture));
        }

        return node;
    }

    private ObjectNode BuildObject()
    {
        var names = new MemberNames(_parts.Count - _frame.FirstPart);
        var members = ImmutableArray.CreateBuilder<Member>(_parts.Count - _frame.FirstPart);
        List<Part>? twice = null;
        for (var i = _frame.FirstPart; i < _parts.Count; i++)
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

        Merge(names, members);
        var node = new ObjectNode(members.DrainToImmutable(), _frame.Offset);
        for (var i = _frame.FirstPart; i < _parts.Count; i++)
        {
            _parts[i].Value.AttachTo(node, _parts[i].Name, _parts[i].NameOffset);
        }

        twice?.ForEach(p => _duplicates.Add(new(node, p.Name, p.NameOffset ?? 0)));
        return node;
    }

    // A merge key brings what the object does not say itself; the earlier of several wins (YAML merge key type).
    private void Merge(MemberNames names, ImmutableArray<Member>.Builder members)
    {
        for (var i = _frame.FirstPart; i < _parts.Count; i++)
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
        public bool IsObject { get; init; }

        public int Offset { get; init; }

        public int FirstPart { get; init; }

        public string? Anchor { get; init; }

        public long SpentBefore { get; init; }

        public string? Name { get; set; }

        public int? NameOffset { get; set; }

        public bool NameMerges { get; set; }

        /// <summary>Levels below, aliases expanded.</summary>
        public int Height { get; set; }
    }

    private readonly record struct Part(string Name, int? NameOffset, Node Value, bool Merges);

    private readonly record struct Anchored(Node Node, long Size, int Height);
}

/// <summary>A name that stands twice in an object, and where it does so again.</summary>
internal sealed record DuplicateName(ObjectNode Owner, string Name, int Offset);
