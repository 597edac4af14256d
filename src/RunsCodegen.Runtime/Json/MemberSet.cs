namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>Which members of an object were seen. Sixty-four fit into a word; only larger objects allocate.</summary>
internal struct MemberSet
{
    private ulong _first;
    private ulong[]? _more;

    internal readonly ulong First => _first;

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
