using System.Globalization;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Shaping.Naming;

/// <summary>
/// The names of one C# scope. Each is settled once, first come first served, so whoever fills a scope goes through
/// the document in its order, named things before derived ones.
/// </summary>
internal sealed class NameScope
{
    /// <summary>What every type has; a member of one of these names would hide it.</summary>
    public static readonly string[] ObjectMembers = ["Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize"];

    /// <summary>What every record, of a class or of a struct, has besides or may not declare.</summary>
    public static readonly string[] RecordMembers = [.. ObjectMembers, "PrintMembers", "Clone"];

    private readonly Dictionary<string, Place?> _taken;

    /// <param name="reserved">Names that cannot be had.</param>
    /// <param name="expected">How many are about to be settled.</param>
    public NameScope(IReadOnlyCollection<string> reserved, int expected = 0)
    {
        _taken = new(reserved.Count + expected, StringComparer.OrdinalIgnoreCase);
        foreach (var name in reserved)
        {
            _taken[name] = null;
        }
    }

    /// <summary>Settles a name the document chose; says so when it cannot be had as it stands.</summary>
    public string Settle(string wanted, string fallback, string documentName, Place place, DiagnosticBag diagnostics)
    {
        if (wanted.Length == 0)
        {
            var made = Free(fallback, place);
            diagnostics.Add(Catalogue.NameHasNoLetters(place, documentName, made));
            return made;
        }

        var settled = Free(wanted, place);
        if (settled != wanted && _taken[wanted] is { } other)
        {
            diagnostics.Add(Catalogue.NamesCollide(place, documentName, settled, other));
        }

        return settled;
    }

    /// <summary>Settles a name that was derived; nobody wished for it, so nothing is said.</summary>
    public string Free(string wanted, Place? place = null)
    {
        var name = wanted;
        for (var n = 2; !_taken.TryAdd(name, place); n++)
        {
            name = wanted + n.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    /// <summary>The first of several derived names that is free, else the last with a number.</summary>
    public string Free(params ReadOnlySpan<string> wanted)
    {
        foreach (var name in wanted)
        {
            if (_taken.TryAdd(name, null))
            {
                return name;
            }
        }

        return Free(wanted[^1]);
    }
}
