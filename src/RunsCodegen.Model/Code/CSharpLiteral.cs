using System.Globalization;
using System.Text;

namespace RunsCodegen.Model.Code;

/// <summary>Writes text of the document as a C# string literal: one token, whatever the text is.</summary>
public static class CSharpLiteral
{
    /// <summary>The literal with its quotes.</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            Append(literal, c);
        }

        return literal.Append('"').ToString();
    }

    private static void Append(StringBuilder literal, char c)
    {
        switch (c)
        {
            case '"' or '\\':
                literal.Append('\\').Append(c);
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            case >= ' ' and <= '~':
                literal.Append(c);
                break;
            default:
                // Letters stay readable; whatever could end a line or reverse the direction of text does not get through.
                literal.Append(char.IsLetterOrDigit(c) ? c.ToString() : "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
