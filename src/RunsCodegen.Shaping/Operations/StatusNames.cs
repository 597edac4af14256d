using System.Globalization;
using System.Net;

namespace RunsCodegen.Shaping.Operations;

/// <summary>C# names and patterns for the keys of <c>responses</c>.</summary>
internal static class StatusNames
{
    // Statuses that .NET has two names for, or one that does not read as a word.
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["200"] = "Ok",
        ["208"] = "AlreadyReported",
        ["226"] = "IMUsed",
        ["300"] = "MultipleChoices",
        ["301"] = "MovedPermanently",
        ["302"] = "Found",
        ["303"] = "SeeOther",
        ["307"] = "TemporaryRedirect",
        ["422"] = "UnprocessableEntity",
    };

    /// <summary><c>404</c> → <c>NotFound</c>, <c>4XX</c> → <c>ClientError</c>, <c>default</c> → <c>Default</c>.</summary>
    public static string Name(string status) => status switch
    {
        "default" => "Default",
        _ when Class(status) is { } first => first switch
        {
            '1' => "Informational",
            '2' => "Success",
            '3' => "Redirection",
            '4' => "ClientError",
            _ => "ServerError",
        },
        _ when Synonyms.TryGetValue(status, out var name) => name,
        _ when Enum.IsDefined((HttpStatusCode)Code(status)) => ((HttpStatusCode)Code(status)).ToString(),
        _ => "Status" + status,
    };

    /// <summary>The C# pattern that a status must match.</summary>
    public static string Pattern(string status) => status switch
    {
        "default" => "var _",
        _ when Class(status) is { } first => $">= {first}00 and <= {first}99",
        _ => status,
    };

    /// <summary>Whether the key names successes.</summary>
    public static bool IsSuccess(string status) => status[0] == '2';

    /// <summary>The number of a single status; null for a range or <c>default</c>.</summary>
    public static string? Single(string status) => Code(status) > 0 ? status : null;

    /// <summary>Single statuses are tried before ranges, and ranges before <c>default</c>.</summary>
    public static int Rank(string status) => status == "default" ? 2 : Class(status) is null ? 0 : 1;

    private static char? Class(string status) =>
        status.Length == 3 && status[1..].Equals("XX", StringComparison.OrdinalIgnoreCase) ? status[0] : null;

    private static int Code(string status) =>
        int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;
}
