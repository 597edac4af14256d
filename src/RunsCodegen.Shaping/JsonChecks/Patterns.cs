using System.Text.RegularExpressions;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;
using RunsCodegen.Output.Runtime;

namespace RunsCodegen.Shaping.JsonChecks;

/// <summary>Which of the document's regular expressions can be compiled; the others are named once and not checked.</summary>
internal sealed class Patterns(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Whether a pattern will compile in the output.</summary>
    public bool IsUnderstood(string pattern, Place place)
    {
        if (!_known.TryGetValue(pattern, out var isUnderstood))
        {
            _known[pattern] = isUnderstood = Compiles(pattern);
            if (!isUnderstood)
            {
                diagnostics.Add(Catalogue.PatternNotUnderstood(place, pattern));
            }
        }

        return isUnderstood;
    }

    private static bool Compiles(string pattern)
    {
        try
        {
            _ = new Regex(EcmaPattern.ToDotNet(pattern), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
