using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Which of an operation's responses a caller hopes for.</summary>
internal static class Successes
{
    /// <summary>
    /// Every 2xx; where there is none, what is declared below 400, such as a redirection; where there is neither,
    /// <c>default</c>, which is then an error as well.
    /// </summary>
    public static IReadOnlySet<string> Of(Operation operation)
    {
        var declared = operation.Responses.Select(r => r.Status).DefaultIfEmpty("default").ToArray();
        string[][] candidates = [Of(declared, "2"), Of(declared, "13"), ["default"]];
        return candidates.First(c => c.Length > 0).ToHashSet(StringComparer.Ordinal);
    }

    private static string[] Of(string[] declared, string classes) => [.. declared.Where(s => classes.Contains(s[0], StringComparison.Ordinal))];
}
