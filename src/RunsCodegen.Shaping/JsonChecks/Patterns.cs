using System.Text.RegularExpressions;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;
using RunsCodegen.Output.Runtime;

namespace RunsCodegen.Shaping.JsonChecks;

/// <summary>Which of the document's regular expressions can be compiled; the others are named once and not checked.</summary>
internal sealed class Patterns(DiagnosticBag diagnostics)
{
    // A document may have many patterns, and what nobody could match in this time is no use in checking a default.
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(50);

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Whether a pattern will compile in the output.</summary>
    public bool IsUnderstood(string pattern, Place place)
    {
        if (!_known.TryGetValue(pattern, out var isUnderstood))
        {
            _known[pattern] = isUnderstood = Compile(pattern) is not null;
            if (!isUnderstood)
            {
                diagnostics.Add(Catalogue.PatternNotUnderstood(place, pattern));
            }
        }

        return isUnderstood;
    }

    /// <summary>Whether a text does not match a pattern; no pattern excludes anything that is not understood, or would take long.</summary>
    public static bool Excludes(string pattern, string text)
    {
        try
        {
            return Compile(pattern) is { } regex && !regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex? Compile(string pattern)
    {
        try
        {
            return new(EcmaPattern.ToDotNet(pattern), RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
