using System.Globalization;
using System.Text;

namespace RunsCodegen.Fuzz;

/// <summary>Changes the text of a document, mostly YAML: what stands in it, anchors, aliases, tags, keys twice, depth.</summary>
internal static class TextMutation
{
    private static readonly string[] Snippets =
    [
        "&a ", "*a", "<<: *a", "!!binary ", "!!python/object:os.system ", "!!str ", "? ", "- ", ": ", "|\n", ">-\n", "---\n", "...\n", "%YAML 1.1\n", "{", "}", "[", "]", "\"", "'", "#", ",", "\t", "\0",
        "\uFEFF", "\u2028", "$ref: '#'\n", "~", "null", ".nan", ".inf", "0x10", "1_000", "yes", "2001-01-01",
    ];

    public static string Of(string text, Random random) => random.Next(12) switch
    {
        0 => Aliases(random.Next(2) == 0 ? 9 : 30),
        1 => Deep(text, random),
        _ => Pieces(text, random),
    };

    private static string Pieces(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(changed.Length + 1);
            var length = Math.Min(random.Next(1, 60), changed.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    changed.Remove(at, length);
                    break;
                case 1:
                    changed.Insert(at, changed.ToString(at, length));
                    break;
                case 2:
                    changed.Insert(at, Snippets[random.Next(Snippets.Length)]);
                    break;
                default:
                    var lines = changed.ToString().Split('\n');
                    changed.Append('\n').Append(lines[random.Next(lines.Length)]);
                    break;
            }
        }

        return changed.ToString();
    }

    // A billion laughs: each level refers to the one before ten times.
    private static string Aliases(int levels)
    {
        var text = new StringBuilder("openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: {}\nx-0: &x0 [a, a]\n");
        for (var i = 1; i < levels; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"x-{i}: &x{i} [{string.Join(", ", Enumerable.Repeat($"*x{i - 1}", 10))}]\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"components: {{ schemas: {{ A: {{ enum: *x{levels - 1} }} }} }}\n").ToString();
    }

    private static string Deep(string text, Random random)
    {
        var (open, close) = random.Next(3) switch { 0 => ("[", "]"), 1 => ("{a: ", "}"), _ => ("{\"allOf\": [", "]}") };
        var count = random.Next(2) == 0 ? 10_000 : 300;
        return text + "\nx-deep: " + string.Concat(Enumerable.Repeat(open, count)) + "1" + string.Concat(Enumerable.Repeat(close, count)) + "\n";
    }
}
