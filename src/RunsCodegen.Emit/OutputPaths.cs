using System.Security.Cryptography;
using System.Text;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Emit;

/// <summary>Paths that every file system takes: plain characters, short, no two alike where case does not count, never outside.</summary>
internal sealed class OutputPaths
{
    private const int LongestSegment = 100;

    private static readonly HashSet<string> Devices = new(
        "con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The path wished for where it is safe and free, else one made of it with a hash.</summary>
    public string Settle(string wished)
    {
        var segments = wished.Split('/', '\\');
        var folders = string.Concat(segments[..^1].Select(s => Safe(s, "") + "/"));
        var extension = Extension(segments[^1]);
        var stem = segments[^1][..^extension.Length];
        var path = folders + Safe(stem, extension);
        if (!_taken.Add(path))
        {
            path = folders + Cut(Plain(stem)) + "-" + Hash(wished) + extension;
            _taken.Add(path);
        }

        return path;
    }

    private static string Safe(string stem, string extension)
    {
        var plain = Plain(stem);
        var asWished = plain.Length > 0 && string.Equals(plain, stem, StringComparison.Ordinal)
            && plain.Length <= LongestSegment && plain[0] != '.' && !Devices.Contains(plain);
        return asWished ? plain + extension : Cut(plain) + "-" + Hash(stem) + extension;
    }

    private static string Plain(string text) =>
        string.Create(text.Length, text, static (plain, given) =>
        {
            for (var i = 0; i < plain.Length; i++)
            {
                plain[i] = char.IsAsciiLetterOrDigit(given[i]) || given[i] == '-' ? given[i] : '_';
            }
        });

    private static string Cut(string text) => text.Length <= LongestSegment ? text : text[..(LongestSegment - 20)];

    private static string Extension(string name) =>
        name.EndsWith(".g.cs", StringComparison.Ordinal) ? ".g.cs" : name.EndsWith(".md", StringComparison.Ordinal) ? ".md" : "";

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(UnicodeText.WithoutLoneSurrogates(text)).AsSpan()).AsSpan(0, 4));
}
