using System.Globalization;
using System.Text;

namespace RunsCodegen.Conformance.Data;

/// <summary>
/// A request or a reply as a case writes it: a first line, then headers, an empty line and the body; or all on one line,
/// with the body behind a blank. <c>{bytes:00FF}</c> in a body stands for bytes, <c>{boundary}</c> for a multipart boundary.
/// </summary>
internal sealed record HttpText(string Start, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    /// <summary>The boundary of bodies that a case itself sends.</summary>
    public const string Boundary = "boundary-of-the-case";

    private const string Placeholder = "{boundary}";

    public string? this[string header]
    {
        get
        {
            var values = Headers.Where(h => h.Name.Equals(header, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).ToArray();
            return values.Length == 0 ? null : string.Join(", ", values);
        }
    }

    /// <summary>The text of the body, as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Reads a request: <c>METHOD target</c>, and a body behind a second blank.</summary>
    public static HttpText Request(string text) => Read(text, words: 2);

    /// <summary>Reads a reply: the status, and a body behind a blank.</summary>
    public static HttpText Reply(string text) => Read(text, words: 1);

    /// <summary>The same with a boundary in place of its placeholder.</summary>
    public HttpText With(string boundary) => this with
    {
        Headers = [.. Headers.Select(h => (h.Name, h.Value.Replace(Placeholder, boundary, StringComparison.Ordinal)))],
        Body = Latin1(Encoding.Latin1.GetString(Body).Replace(Placeholder, boundary, StringComparison.Ordinal)),
    };

    /// <summary>The same with the placeholder in place of the boundary it was sent with.</summary>
    public HttpText WithoutBoundary()
    {
        var type = this["Content-Type"];
        var at = type?.IndexOf("boundary=", StringComparison.Ordinal) ?? -1;
        if (at < 0)
        {
            return this;
        }

        var sent = type![(at + "boundary=".Length)..];
        var boundary = sent.Trim('"');
        return this with
        {
            Headers = [.. Headers.Select(h => (h.Name, h.Value.Replace(sent, Placeholder, StringComparison.Ordinal)))],
            Body = Latin1(Encoding.Latin1.GetString(Body).Replace(boundary, Placeholder, StringComparison.Ordinal)),
        };
    }

    private static HttpText Read(string text, int words)
    {
        var lines = text.Split('\n');
        var first = lines[0].Split(' ', words + 1);
        var start = string.Join(' ', first.Take(words));
        var empty = Array.IndexOf(lines, "");
        var headers = lines[1..(empty < 0 ? lines.Length : empty)].Select(Header).ToList();
        var body = first.Length > words ? first[words] : empty < 0 ? "" : string.Join(Newline(headers), lines[(empty + 1)..]);
        if (body.Length > 0 && !headers.Exists(h => h.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            headers.Add(("Content-Type", "application/json"));
        }

        return new(start, [.. headers.Where(h => h.Value.Length > 0)], Bytes(body));
    }

    private static (string Name, string Value) Header(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return (line[..colon], line[(colon + 1)..].Trim());
    }

    private static string Newline(List<(string Name, string Value)> headers) =>
        headers.Exists(h => h.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && h.Value.StartsWith("multipart/", StringComparison.Ordinal)) ? "\r\n" : "\n";

    private static byte[] Bytes(string body)
    {
        const string open = "{bytes:";
        var bytes = new List<byte>();
        var from = 0;
        int at;
        while ((at = body.IndexOf(open, from, StringComparison.Ordinal)) >= 0)
        {
            var end = body.IndexOf('}', at);
            bytes.AddRange(Encoding.UTF8.GetBytes(body[from..at]));
            bytes.AddRange(Convert.FromHexString(body[(at + open.Length)..end]));
            from = end + 1;
        }

        bytes.AddRange(Encoding.UTF8.GetBytes(body[from..]));
        return [.. bytes];
    }

    private static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>The status of a reply.</summary>
    public int Status => int.Parse(Start, CultureInfo.InvariantCulture);
}
