namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.IO;
using global::System.Text;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Reads an event stream event by event (WHATWG HTML §9.2.6).</summary>
internal sealed class EventReader(Stream stream) : IDisposable
{
    private readonly EventLineReader _lines = new(stream);
    private readonly PooledBuffer _data = new();
    private string? _pendingId;
    private bool _hasData;

    /// <summary>The data of the event read last.</summary>
    internal ReadOnlySpan<byte> Data => _data.WrittenSpan;

    /// <summary>Its kind; null for an ordinary message.</summary>
    internal string? Event { get; private set; }

    /// <summary>The last id of the stream.</summary>
    internal string? Id { get; private set; }

    /// <summary>How long to wait before connecting again, where it was said since the event before.</summary>
    internal TimeSpan? Retry { get; private set; }

    /// <summary>Reads the next event; false at the end of the stream. What stands there without an empty line after it is none.</summary>
    internal async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        Retry = null;
        Clear();
        while (await _lines.NextAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!_lines.Record.IsEmpty)
            {
                Take(_lines.Record.Span);
                continue;
            }

            Id = _pendingId;
            if (_hasData)
            {
                return true;
            }

            Clear();
        }

        return false;
    }

    public void Dispose()
    {
        _lines.Dispose();
        _data.Dispose();
    }

    private void Clear()
    {
        _data.Truncate(0);
        (_hasData, Event) = (false, null);
    }

    private void Take(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? line : line[..colon];
        var value = colon < 0 ? [] : line[(colon + 1)..];
        value = value is [(byte)' ', ..] ? value[1..] : value;
        if (name.SequenceEqual("data"u8))
        {
            AddData(value);
        }
        else if (name.SequenceEqual("event"u8))
        {
            Event = value.IsEmpty ? null : Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("id"u8) && !value.Contains((byte)0))
        {
            _pendingId = value.IsEmpty ? null : Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("retry"u8) && Milliseconds(value) is { } milliseconds)
        {
            Retry = TimeSpan.FromMilliseconds(milliseconds);
        }
    }

    private void AddData(ReadOnlySpan<byte> line)
    {
        var start = _hasData ? 1 : 0;
        var room = _data.GetSpan(line.Length + start);
        room[0] = (byte)'\n';
        line.CopyTo(room[start..]);
        _data.Advance(line.Length + start);
        _hasData = true;
    }

    // Digits only; what no TimeSpan holds is none.
    private static double? Milliseconds(ReadOnlySpan<byte> digits)
    {
        var value = 0.0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return null;
            }

            value = (value * 10) + (digit - '0');
        }

        return digits.IsEmpty || value >= TimeSpan.MaxValue.TotalMilliseconds ? null : value;
    }
}
