using RunsCodegen.Model.Code;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Emit;

/// <summary>The one way by which text of a document reaches C#: as one literal, one identifier or one comment, whatever it holds.</summary>
public static class CSharpText
{
    /// <inheritdoc cref="CSharpLiteral.Of"/>
    public static string Literal(string text) => CSharpLiteral.Of(text);

    /// <summary>A UTF-8 literal of any text. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.</summary>
    public static string Utf8(string text) => Literal(UnicodeText.WithoutLoneSurrogates(text)) + "u8";

    /// <summary>A name as C# takes it, with <c>@</c> where it is a keyword.</summary>
    /// <exception cref="ArgumentException">The text is not one identifier: a step before forgot to make it one.</exception>
    public static string Identifier(string name)
    {
        var bare = name.StartsWith('@') ? name[1..] : name;
        return !CSharpWords.IsIdentifier(bare) ? throw new ArgumentException($"'{name}' is not an identifier", nameof(name))
            : CSharpWords.NeedsEscape(bare) ? "@" + bare
            : bare;
    }

    /// <summary>An XML doc comment of any text, every line with its <c>///</c> and without a final newline.</summary>
    /// <param name="text">The text; null is empty.</param>
    /// <param name="element">The element around it, such as <c>summary</c>; null for none.</param>
    /// <param name="name">The element's <c>name</c>, for <c>param</c> and <c>typeparam</c>.</param>
    public static string Doc(string? text, string? element = null, string? name = null)
    {
        var lines = DocText.Lines(text ?? "");
        if (element is null)
        {
            return string.Join('\n', lines.Select(Comment));
        }

        var start = name is null ? element : $"{element} name=\"{DocText.Escape(name)}\"";
        return lines.Count <= 1
            ? $"/// <{start}>{lines.FirstOrDefault()}</{element}>"
            : string.Join('\n', lines.Select(Comment).Prepend($"/// <{start}>").Append($"/// </{element}>"));
    }

    private static string Comment(string line) => line.Length == 0 ? "///" : "/// " + line;
}
