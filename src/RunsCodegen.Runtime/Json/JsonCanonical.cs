namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.Text;

/// <summary>
/// One text for all JSON texts that mean the same: no white space, members by name, numbers by value. Two
/// values are equal exactly when these texts are.
/// </summary>
internal sealed class JsonCanonical : IDisposable
{
    private readonly PooledBuffer _output = new();

    private JsonCanonical()
    {
    }

    public void Dispose() => _output.Dispose();

    internal static string Text(ReadOnlySpan<byte> json)
    {
        using var canonical = new JsonCanonical();
        var copy = ArrayPool<byte>.Shared.Rent(json.Length);
        json.CopyTo(copy);
        try
        {
            var reader = JsonReader.Rent(copy, 0, json.Length, int.MaxValue);
            _ = canonical.Value(reader);
            reader.Return();
            return Encoding.UTF8.GetString(canonical._output.WrittenSpan);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    internal static string Text<T, TCodec>(T value)
        where TCodec : IJsonCodec<T>
    {
        using var buffer = new PooledBuffer();
        Json.Write<T, TCodec>(buffer, value, int.MaxValue);
        return Text(buffer.WrittenSpan);
    }

    // Returns how much is written, only because JsonStack wants a result.
    private int Value(JsonReader reader)
    {
        switch (reader.PeekKind())
        {
            case JsonKind.Array or JsonKind.Object when !reader.HasStack:
                return JsonStack.Read(reader, Value);
            case JsonKind.Array:
                Items(reader);
                break;
            case JsonKind.Object:
                Members(reader);
                break;
            case JsonKind.String:
                Quote(reader.ReadString());
                break;
            case JsonKind.Number:
                _output.Write(Encoding.ASCII.GetBytes(JsonNumber.Parse(reader.ReadRaw()).ToString()));
                break;
            default:
                _output.Write(reader.ReadRaw());
                break;
        }

        return _output.Length;
    }

    private void Items(JsonReader reader)
    {
        _output.Write("["u8);
        if (reader.BeginArray())
        {
            do
            {
                _ = Value(reader);
                _output.Write(","u8);
            }
            while (reader.NextItem());
        }

        _output.Write("]"u8);
    }

    private void Members(JsonReader reader)
    {
        _output.Write("{"u8);
        var start = _output.Length;
        var members = new List<Member>();
        var isSorted = true;
        if (reader.BeginObject())
        {
            do
            {
                var name = reader.ReadNameString();
                isSorted &= members.Count == 0 || string.CompareOrdinal(members[^1].Name, name) < 0;
                var member = _output.Length;
                Quote(name);
                _output.Write(":"u8);
                _ = Value(reader);
                _output.Write(","u8);
                members.Add(new Member(name, member - start, _output.Length - member));
            }
            while (reader.NextMember());
        }

        if (!isSorted)
        {
            Sort(members, start);
        }

        _output.Write("}"u8);
    }

    private void Sort(List<Member> members, int start)
    {
        // Of members with the same name the last wins.
        var last = new SortedDictionary<string, Member>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            last[member.Name] = member;
        }

        var written = _output.WrittenSpan[start..].ToArray();
        _output.Truncate(start);
        foreach (var member in last.Values)
        {
            _output.Write(written.AsSpan(member.Start, member.Length));
        }
    }

    private void Quote(string text) => _output.Write(Encoding.UTF8.GetBytes(
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\""));

    private sealed record Member(string Name, int Start, int Length);
}
