namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Text;

/// <summary>What must become of a text so that it can stand where a parameter travels.</summary>
/// <param name="Value">Escapes a value that stands alone.</param>
/// <param name="Part">Escapes one of several between delimiters.</param>
/// <param name="Name">Escapes the name of a parameter or a member.</param>
internal sealed record TextEscape(Func<string, string> Value, Func<string, string> Part, Func<string, string> Name)
{
    private const string Unreserved = "-._~";

    /// <summary>Everything but the unreserved characters is percent-encoded (RFC 3986 §2.3, RFC 6570 §3.2.1).</summary>
    internal static TextEscape Uri { get; } = new(global::System.Uri.EscapeDataString, global::System.Uri.EscapeDataString, global::System.Uri.EscapeDataString);

    /// <summary>
    /// As <see cref="Uri"/>, but reserved characters and percent-encoded triplets stay (RFC 6570 §3.2.3), except for
    /// those that would end the value: no query may hold <c>[ ] #</c>, and <c>&amp; +</c> mean something in a form.
    /// </summary>
    internal static TextEscape Reserved { get; } =
        new(static t => Keep(t, ":/?@!$'()*,;="), static t => Keep(t, ":/?@!$'()*;="), global::System.Uri.EscapeDataString);

    /// <summary>The same for a path, which <c>/ ?</c> would end, too.</summary>
    internal static TextEscape ReservedInPath { get; } =
        new(static t => Keep(t, ":@!$&'()*+,;="), static t => Keep(t, ":@!$&'()*+"), global::System.Uri.EscapeDataString);

    /// <summary>Forms have rules of their own: a space is a plus, an asterisk stays, a tilde does not (WHATWG URL §5.2).</summary>
    internal static TextEscape Form { get; } = new(OfForm, OfForm, OfForm);

    /// <summary>The same where reserved characters stay.</summary>
    internal static TextEscape ReservedInForm { get; } = new(static t => Plus(Reserved.Value(t)), static t => Plus(Reserved.Part(t)), OfForm);

    /// <summary>Parts of a multipart body need none.</summary>
    internal static TextEscape None { get; } = new(static t => t, static t => t, static t => t);

    /// <summary>Headers have no escapes: what cannot stand there as it is, is refused.</summary>
    internal static TextEscape Header(string header) => new(
        t => Checked(t, header, ""), t => Checked(t, header, ","), t => Checked(t, header, ",="));

    /// <summary>Cookies of the style <c>cookie</c> have no escapes, either (RFC 6265 §4.1.1).</summary>
    internal static TextEscape Cookie(string cookie) => new(
        t => Checked(t, cookie, "\",;\\ "), t => Checked(t, cookie, "\",;\\ "), t => Checked(t, cookie, "\",;\\= "));

    /// <summary>The opposite of <see cref="Uri"/>; what is not percent-encoded text stays as it is.</summary>
    internal static string Unescape(string text) => global::System.Uri.UnescapeDataString(text);

    /// <summary>The same where a plus stands for a space.</summary>
    internal static string UnescapeForm(string text) => global::System.Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string OfForm(string text) =>
        Plus(global::System.Uri.EscapeDataString(text)).Replace("%2A", "*", StringComparison.Ordinal).Replace("~", "%7E", StringComparison.Ordinal);

    // A percent sign of the text itself is escaped before, or stands for the same space.
    private static string Plus(string escaped) => escaped.Replace("%20", "+", StringComparison.Ordinal);

    private static string Checked(string text, string name, string delimiters)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~')
            {
                throw new ArgumentException($"The value of '{name}' holds the character U+{(int)c:X4}, which cannot travel there.", nameof(text));
            }

            if (delimiters.Contains(c, StringComparison.Ordinal))
            {
                throw new ArgumentException($"The value of '{name}' holds '{c}', which would be taken for a delimiter.", nameof(text));
            }
        }

        return text.Length == text.Trim().Length
            ? text
            : throw new ArgumentException($"The value of '{name}' begins or ends with white space, which would be lost.", nameof(text));
    }

    private static string Keep(string text, string reserved)
    {
        var kept = new StringBuilder(text.Length);
        var utf8 = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < utf8.Length; i++)
        {
            var c = (char)utf8[i];
            var isTriplet = c == '%' && i + 2 < utf8.Length && char.IsAsciiHexDigit((char)utf8[i + 1]) && char.IsAsciiHexDigit((char)utf8[i + 2]);
            if (isTriplet || char.IsAsciiLetterOrDigit(c) || Unreserved.Contains(c, StringComparison.Ordinal) || reserved.Contains(c, StringComparison.Ordinal))
            {
                kept.Append(c);
            }
            else
            {
                kept.Append('%').Append(utf8[i].ToString("X2", global::System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return kept.ToString();
    }
}
