using System.Collections.Immutable;

namespace RunsCodegen.Reading.Text;

/// <summary>The names an object has so far; hashed only where there are many.</summary>
internal sealed class MemberNames(int expected)
{
    private const int Few = 12;

    private readonly Dictionary<string, int>? _hashed = expected > Few ? new(expected, StringComparer.Ordinal) : null;

    /// <summary>Whether the name is new; <paramref name="earlier"/> is the index of the member that has it.</summary>
    public bool Add(string name, ImmutableArray<Member>.Builder members, out int earlier)
    {
        if (_hashed is not null)
        {
            return _hashed.TryAdd(name, members.Count) ? (earlier = -1) < 0 : (earlier = _hashed[name]) < 0;
        }

        for (earlier = members.Count - 1; earlier >= 0; earlier--)
        {
            if (members[earlier].Name == name)
            {
                return false;
            }
        }

        return true;
    }
}
