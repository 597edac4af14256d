namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Net;
using global::System.Net.Sockets;
using global::System.Text;

/// <summary>The values of <c>format</c> for which a string stays a string: what is cheap and exact.</summary>
internal static class FormatCheck
{
    private const string AtomCharacters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~";

    private static readonly SearchValues<char> s_atom = SearchValues.Create(AtomCharacters);

    // RFC 3986, appendix A: unreserved, reserved and percent.
    private static readonly SearchValues<char> s_uri = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    private static readonly SearchValues<char> s_scheme = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    private static readonly SearchValues<char> s_ipv6 = SearchValues.Create("0123456789abcdefABCDEF:.");

    /// <summary>Whether a text is of a format; a format that nobody knows says nothing.</summary>
    internal static bool Is(string format, string value) => format switch
    {
        "email" => IsEmail(value),
        "hostname" => IsHostname(value),
        "ipv4" => IsIpv4(value),
        "ipv6" => IsIpv6(value),
        "uri" => IsUri(value),
        "uri-reference" => IsUriReference(value),
        "uuid" => value.Length == 36 && Guid.TryParseExact(value, "D", out _),
        "date-time" => Rfc3339.TryParse(Bytes(value), out DateTimeOffset _),
        "date" => Rfc3339.TryParse(Bytes(value), out DateOnly _),
        // As in C#: the offset may be missing (TimeOnlyCodec).
        "time" => Rfc3339.IsTime(Bytes(value)) || Rfc3339.TryParse(Bytes(value), out TimeOnly _),
        "json-pointer" => IsJsonPointer(value),
        _ => true,
    };

    internal static void Email(ValidationContext context, string value) =>
        Require(context, IsEmail(value), "an e-mail address");

    internal static void Hostname(ValidationContext context, string value) =>
        Require(context, IsHostname(value), "a host name");

    internal static void Ipv4(ValidationContext context, string value) =>
        Require(context, IsIpv4(value), "an IPv4 address");

    internal static void Ipv6(ValidationContext context, string value) =>
        Require(context, IsIpv6(value), "an IPv6 address");

    internal static void Uri(ValidationContext context, string value) =>
        Require(context, IsUri(value), "an absolute URI");

    internal static void UriReference(ValidationContext context, string value) =>
        Require(context, IsUriReference(value), "a URI reference");

    internal static void Uuid(ValidationContext context, string value) =>
        Require(context, value.Length == 36 && Guid.TryParseExact(value, "D", out _), "a UUID");

    internal static void DateTime(ValidationContext context, string value) =>
        Require(context, Rfc3339.TryParse(Bytes(value), out DateTimeOffset _), "a date and time with an offset");

    internal static void Date(ValidationContext context, string value) =>
        Require(context, Rfc3339.TryParse(Bytes(value), out DateOnly _), "a date");

    internal static void Time(ValidationContext context, string value) =>
        Require(context, Rfc3339.IsTime(Bytes(value)), "a time with an offset");

    internal static void JsonPointerText(ValidationContext context, string value) =>
        Require(context, IsJsonPointer(value), "a JSON pointer");

    // RFC 5321, section 4.1.2.
    internal static bool IsEmail(string value)
    {
        var at = value.LastIndexOf('@');
        if (at is < 1 or > 64)
        {
            return false;
        }

        var local = value.AsSpan(0, at);
        var domain = value[(at + 1)..];
        var isLocal = local[0] == '"' ? IsQuoted(local) : IsDotAtom(local);
        return isLocal && (domain.StartsWith('[') ? IsAddressLiteral(domain) : IsHostname(domain));
    }

    // RFC 1123, section 2.1.
    internal static bool IsHostname(string value)
    {
        if (value.Length is 0 or > 253)
        {
            return false;
        }

        var start = 0;
        while (start <= value.Length)
        {
            var dot = value.IndexOf('.', start);
            var end = dot < 0 ? value.Length : dot;
            var label = value.AsSpan(start, end - start);
            if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            foreach (var c in label)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                {
                    return false;
                }
            }

            start = end + 1;
        }

        return true;
    }

    // RFC 2673, section 3.2.
    internal static bool IsIpv4(string value)
    {
        var parts = 1;
        var digits = 0;
        var number = 0;
        foreach (var c in value)
        {
            if (c == '.')
            {
                if (digits == 0 || parts == 4)
                {
                    return false;
                }

                (parts, digits, number) = (parts + 1, 0, 0);
            }
            else if (char.IsAsciiDigit(c) && (digits == 0 || number != 0))
            {
                number = (number * 10) + (c - '0');
                digits++;
                if (number > 255)
                {
                    return false;
                }
            }
            else
            {
                return false;
            }
        }

        return parts == 4 && digits > 0;
    }

    // IPAddress allows brackets, zones and prefixes, too.
    internal static bool IsIpv6(string value) =>
        value.AsSpan().IndexOfAnyExcept(s_ipv6) < 0
        && value.Contains(':', StringComparison.Ordinal)
        && (!value.Contains('.', StringComparison.Ordinal) || IsIpv4(value[(value.LastIndexOf(':') + 1)..]))
        && IPAddress.TryParse(value, out var address)
        && address.AddressFamily == AddressFamily.InterNetworkV6;

    internal static bool IsUri(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && char.IsAsciiLetter(value[0])
            && value.AsSpan(0, colon).IndexOfAnyExcept(s_scheme) < 0
            && IsUriReference(value);
    }

    internal static bool IsUriReference(string value)
    {
        if (value.AsSpan().IndexOfAnyExcept(s_uri) >= 0 || value.AsSpan().Count('#') > 1)
        {
            return false;
        }

        for (var i = value.IndexOf('%', StringComparison.Ordinal); i >= 0; i = value.IndexOf('%', i + 1))
        {
            if (i + 2 >= value.Length || !char.IsAsciiHexDigit(value[i + 1]) || !char.IsAsciiHexDigit(value[i + 2]))
            {
                return false;
            }
        }

        return global::System.Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out _);
    }

    // RFC 6901, section 3.
    internal static bool IsJsonPointer(string value)
    {
        if (value.Length > 0 && value[0] != '/')
        {
            return false;
        }

        for (var i = value.IndexOf('~', StringComparison.Ordinal); i >= 0; i = value.IndexOf('~', i + 1))
        {
            if (i + 1 == value.Length || value[i + 1] is not ('0' or '1'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDotAtom(ReadOnlySpan<char> text)
    {
        var atom = 0;
        foreach (var c in text)
        {
            if (c == '.' ? atom == 0 : !s_atom.Contains(c))
            {
                return false;
            }

            atom = c == '.' ? 0 : atom + 1;
        }

        return atom > 0;
    }

    private static bool IsQuoted(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[^1] != '"')
        {
            return false;
        }

        text = text[1..^1];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                return false;
            }

            if (i >= text.Length || text[i] is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAddressLiteral(string domain)
    {
        if (!domain.EndsWith(']'))
        {
            return false;
        }

        var address = domain[1..^1];
        return address.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase) ? IsIpv6(address[5..]) : IsIpv4(address);
    }

    private static void Require(ValidationContext context, bool isRight, string what)
    {
        if (!isRight)
        {
            context.Add("format", "must be " + what);
        }
    }

    private static byte[] Bytes(string value) => Encoding.UTF8.GetBytes(value);
}
