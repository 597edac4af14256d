namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Runtime.CompilerServices;

/// <summary>Which members of an object were seen, and which is expected. Sixty-four fit into a word; only larger objects allocate.</summary>
internal struct MemberSet
{
    private ulong _first;
    private ulong[]? _more;

    internal readonly ulong First => _first;

    /// <summary>The member that is tried before all others: the one after the last.</summary>
    internal int Next { readonly get; set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int index)
    {
        if (index < 64)
        {
            _first |= 1UL << index;
        }
        else
        {
            AddMore(index);
        }
    }

    internal readonly bool Contains(int index)
    {
        if (index < 64)
        {
            return (_first & (1UL << index)) != 0;
        }

        var word = (index >> 6) - 1;
        return _more is not null && word < _more.Length && (_more[word] & (1UL << (index & 63))) != 0;
    }

    private void AddMore(int index)
    {
        var word = (index >> 6) - 1;
        if (_more is null || word >= _more.Length)
        {
            Array.Resize(ref _more, word + 1);
        }

        _more[word] |= 1UL << (index & 63);
    }
}
