namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Linq;
using global::System.Text;
using global::System.Threading;

/// <summary>The members that a record declares: their names, which are required, and how to find one quickly.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Which records there are depends on the document.")]
internal sealed class JsonMembers
{
    private static int s_places;

    private readonly string[] _names;
    private readonly byte[][] _utf8;
    private readonly int[] _required;
    private readonly int[] _buckets;
    private readonly int[] _nextInBucket;

    /// <summary>Takes names that are lines of a text, which is less to compile than a list of them.</summary>
    /// <param name="lines">One for each member, in the order in which they are expected: <c>name!</c> if it is required, <c>name?</c> if not.</param>
    internal JsonMembers(string lines)
        : this(lines.Length == 0 ? [] : Array.ConvertAll(lines.Split('\n'), static line => line.TrimEnd('\r')))
    {
    }

    /// <summary>Takes names that may hold anything.</summary>
    /// <param name="marked">The names in the order in which they are expected, each with its mark.</param>
    internal JsonMembers(string[] marked)
    {
        var names = Array.ConvertAll(marked, static name => name[..^1]);
        var size = 4;
        while (size < names.Length * 2)
        {
            size *= 2;
        }

        Place = Interlocked.Add(ref s_places, names.Length) - names.Length;
        _names = names;
        _required = [.. Enumerable.Range(0, names.Length).Where(i => marked[i][^1] == '!')];
        _utf8 = new byte[names.Length][];
        Literals = new MemberLiteral[names.Length];
        _buckets = new int[size];
        _nextInBucket = new int[names.Length];
        Array.Fill(_buckets, -1);
        for (var i = 0; i < names.Length; i++)
        {
            _utf8[i] = Encoding.UTF8.GetBytes(names[i]);
            Literals[i] = new MemberLiteral(_utf8[i]);
            ref var bucket = ref _buckets[Bucket(_utf8[i])];
            (_nextInBucket[i], bucket) = (bucket, i);
        }

        foreach (var index in _required)
        {
            RequiredFirst |= index < 64 ? 1UL << index : 0;
            RequiresMore |= index >= 64;
        }
    }

    internal int Count => _names.Length;

    /// <summary>The number of the first member, when those of all records are counted.</summary>
    internal int Place { get; }

    /// <summary>Each member as it mostly stands in the text: <c>"name":</c>.</summary>
    internal MemberLiteral[] Literals { get; }

    /// <summary>The required ones among the first sixty-four.</summary>
    internal ulong RequiredFirst { get; }

    /// <summary>Whether any is required beyond the first sixty-four.</summary>
    internal bool RequiresMore { get; }

    internal string Name(int index) => _names[index];

    internal int Find(ReadOnlySpan<byte> name)
    {
        for (var i = _buckets[Bucket(name)]; i >= 0; i = _nextInBucket[i])
        {
            if (name.SequenceEqual(_utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }

    internal List<string> Missing(in MemberSet seen)
    {
        var missing = new List<string>();
        foreach (var index in _required)
        {
            if (!seen.Contains(index))
            {
                missing.Add(_names[index]);
            }
        }

        return missing;
    }

    private int Bucket(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return 0;
        }

        var hash = ((uint)name.Length * 0x9E3779B1u) ^ (name[0] * 0x85EBCA6Bu) ^ (name[name.Length >> 1] * 0xC2B2AE35u) ^ (name[^1] * 0x27D4EB2Fu);
        return (int)(hash >> 16) & (_buckets.Length - 1);
    }
}
