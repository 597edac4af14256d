using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.InteropServices;

namespace Runs.Server.Storage;

/// <summary>A place in a run's events: after the row with this start time and number.</summary>
/// <param name="StartTimeNs">The row's start time.</param>
/// <param name="Id">The row's number, which orders rows that start together.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SpanPosition(long StartTimeNs, long Id)
{
    // The first byte leaves room for another content, should the order of events ever change.
    private const byte Version = 1;
    private const int Length = 1 + sizeof(long) + sizeof(long);

    /// <summary>The position right after <paramref name="span"/>.</summary>
    public static SpanPosition After(SpanRow span)
    {
        ArgumentNullException.ThrowIfNull(span);

        return new SpanPosition(span.StartTimeNs, span.Id);
    }

    /// <summary>The position as an opaque text that is safe in a URL.</summary>
    public string ToCursor()
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], StartTimeNs);
        BinaryPrimitives.WriteInt64BigEndian(bytes[(1 + sizeof(long))..], Id);

        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads what <see cref="ToCursor"/> wrote; false for any other text.</summary>
    public static bool TryParse(string? cursor, out SpanPosition position)
    {
        position = default;
        Span<byte> bytes = stackalloc byte[Length + 1];
        if (cursor is null
            || !Base64Url.IsValid(cursor, out var length)
            || length != Length
            || !Base64Url.TryDecodeFromChars(cursor, bytes, out _)
            || bytes[0] != Version)
        {
            return false;
        }

        var read = new SpanPosition(BinaryPrimitives.ReadInt64BigEndian(bytes[1..]), BinaryPrimitives.ReadInt64BigEndian(bytes[(1 + sizeof(long))..]));
        // Base64 has several spellings of the same bytes; a cursor has one.
        if (!string.Equals(read.ToCursor(), cursor, StringComparison.Ordinal))
        {
            return false;
        }

        position = read;
        return true;
    }
}
