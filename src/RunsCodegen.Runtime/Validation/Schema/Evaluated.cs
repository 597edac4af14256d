namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;

/// <summary>Which members and items of one value some keyword has looked at; the rest are unevaluated (Core §11).</summary>
internal sealed class Evaluated
{
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<int> _items = [];
    private int _first;

    internal bool Has(string member) => _members.Contains(member);

    internal bool Has(int item) => item < _first || _items.Contains(item);

    internal void Add(string member) => _members.Add(member);

    internal void Add(int item) => _items.Add(item);

    /// <summary>All items before one.</summary>
    internal void AddBefore(int end) => _first = Math.Max(_first, end);

    internal void Add(Evaluated other)
    {
        _members.UnionWith(other._members);
        _items.UnionWith(other._items);
        AddBefore(other._first);
    }
}
