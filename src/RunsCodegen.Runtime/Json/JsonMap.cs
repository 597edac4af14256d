namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections;
using global::System.Collections.Generic;
using global::System.Diagnostics.CodeAnalysis;

/// <summary>
/// A map that was read. Most have few members and are only walked through, so it is an array, with an index
/// only where there are many.
/// </summary>
internal sealed class JsonMap<T> : IReadOnlyDictionary<string, T>
{
    private const int MostWithoutIndex = 8;

    internal static readonly JsonMap<T> Empty = new([]);

    private readonly KeyValuePair<string, T>[] _members;
    private readonly int _count;
    private readonly Dictionary<string, int>? _index;

    /// <summary>Takes an array over. Of members with the same name the last wins, at the place of the first.</summary>
    internal JsonMap(KeyValuePair<string, T>[] members)
    {
        _members = members;
        if (members.Length > MostWithoutIndex)
        {
            _index = new Dictionary<string, int>(members.Length, StringComparer.Ordinal);
        }

        foreach (var member in members)
        {
            var place = Find(member.Key);
            if (place < 0)
            {
                place = _count++;
                _index?.Add(member.Key, place);
            }

            _members[place] = member;
        }
    }

    public int Count => _count;

    public IEnumerable<string> Keys
    {
        get
        {
            for (var i = 0; i < _count; i++)
            {
                yield return _members[i].Key;
            }
        }
    }

    public IEnumerable<T> Values
    {
        get
        {
            for (var i = 0; i < _count; i++)
            {
                yield return _members[i].Value;
            }
        }
    }

    internal ReadOnlySpan<KeyValuePair<string, T>> Members => _members.AsSpan(0, _count);

    public T this[string key]
    {
        get
        {
            var place = Find(key);
            return place >= 0 ? _members[place].Value : throw new KeyNotFoundException($"There is no member '{key}'.");
        }
    }

    public bool ContainsKey(string key) => Find(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var place = Find(key);
        value = place >= 0 ? _members[place].Value : default;
        return place >= 0;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (var i = 0; i < _count; i++)
        {
            yield return _members[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Find(string key)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(key, out var place) ? place : -1;
        }

        for (var i = 0; i < _count; i++)
        {
            if (string.Equals(_members[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
