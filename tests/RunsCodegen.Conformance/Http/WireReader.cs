using System.Globalization;
using System.Net.Sockets;
using System.Text;
using RunsCodegen.Conformance.Data;

namespace RunsCodegen.Conformance.Http;

/// <summary>Reads one HTTP/1.1 message from a connection, byte by byte as it is.</summary>
internal sealed class WireReader(NetworkStream stream)
{
    /// <summary>Reads a request: method and target, headers, body.</summary>
    public async Task<HttpText> ReadRequestAsync()
    {
        var start = (await LineAsync()).Split(' ');
        return await ReadRestAsync(start[0] + " " + start[1], untilEnd: false);
    }

    /// <summary>Reads a reply: status, headers, body.</summary>
    public async Task<HttpText> ReadReplyAsync()
    {
        var start = (await LineAsync()).Split(' ');
        return await ReadRestAsync(start[1], untilEnd: start[1] is not ("204" or "304"));
    }

    private async Task<HttpText> ReadRestAsync(string start, bool untilEnd)
    {
        var headers = new List<(string Name, string Value)>();
        for (var line = await LineAsync(); line.Length > 0; line = await LineAsync())
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add((line[..colon], line[(colon + 1)..].Trim()));
        }

        var message = new HttpText(start, headers, []);
        return message with { Body = await BodyAsync(message, untilEnd) };
    }

    private async Task<byte[]> BodyAsync(HttpText head, bool untilEnd)
    {
        if (head["Transfer-Encoding"] == "chunked")
        {
            return await ChunksAsync();
        }

        if (head["Content-Length"] is { } length)
        {
            return await BytesAsync(int.Parse(length, CultureInfo.InvariantCulture));
        }

        var rest = new MemoryStream();
        if (untilEnd)
        {
            await stream.CopyToAsync(rest);
        }

        return rest.ToArray();
    }

    private async Task<byte[]> ChunksAsync()
    {
        var body = new List<byte>();
        for (var size = Size(await LineAsync()); size > 0; size = Size(await LineAsync()))
        {
            body.AddRange(await BytesAsync(size));
            await LineAsync();
        }

        while ((await LineAsync()).Length > 0)
        {
            // Trailers are nobody's concern.
        }

        return [.. body];
    }

    private async Task<byte[]> BytesAsync(int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    private async Task<string> LineAsync()
    {
        var line = new List<byte>();
        var one = new byte[1];
        do
        {
            await stream.ReadExactlyAsync(one);
            line.Add(one[0]);
        }
        while (line is not [.., (byte)'\r', (byte)'\n']);

        return Encoding.Latin1.GetString([.. line], 0, line.Count - 2);
    }

    private static int Size(string line) => int.Parse(line.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
