namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.InteropServices;

/// <summary>Collects items in pooled memory until their number is known.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PooledItems<T>
{
    private T[]? _items;
    private int _count;

    internal readonly int Count => _count;

    internal readonly ReadOnlySpan<T> Span => _items.AsSpan(0, _count);

    internal void Add(T item)
    {
        if (_items is null || _count == _items.Length)
        {
            Grow();
        }

        _items![_count++] = item;
    }

    internal T[] ToArrayAndReturn()
    {
        var result = Span.ToArray();
        Return();
        return result;
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(16, _count * 2));
        Span.CopyTo(larger);
        Return();
        _items = larger;
    }

    private void Return()
    {
        if (_items is null)
        {
            return;
        }

        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            _items.AsSpan(0, _count).Clear();
        }

        ArrayPool<T>.Shared.Return(_items);
        _items = null;
    }
}
