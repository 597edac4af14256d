using System.Text;
using RunsCodegen.Conformance.Data;

namespace RunsCodegen.Conformance.Http;

/// <summary>Compares messages: the start and the body byte for byte, and every header that is no transport's.</summary>
internal static class Differences
{
    // What HTTP libraries add by themselves; a case may still ask for any of them.
    private static readonly string[] Transport =
    [
        "Host", "Connection", "Content-Length", "Transfer-Encoding", "Accept", "Accept-Encoding", "User-Agent", "traceparent", "tracestate",
        "Date", "Server", "Cache-Control",
    ];

    /// <summary>What differs; a body that is null may be anything.</summary>
    public static IEnumerable<string> Of(HttpText expected, HttpText actual, bool compareBody = true)
    {
        if (expected.Start != actual.Start)
        {
            yield return $"expected: {expected.Start}\n  but was: {actual.Start}";
        }

        var names = expected.Headers.Select(h => h.Name)
            .Concat(actual.Headers.Select(h => h.Name).Except(Transport, StringComparer.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(n => compareBody || !n.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) || expected[n] is not null);
        foreach (var name in names.Where(n => !IsSame(expected[n], actual[n])))
        {
            yield return $"expected: {name}: {expected[name] ?? "(none)"}\n  but was: {name}: {actual[name] ?? "(none)"}";
        }

        if (compareBody && !expected.Body.AsSpan().SequenceEqual(actual.Body))
        {
            yield return $"expected: body {Shown(expected.Body)}\n  but was: body {Shown(actual.Body)}";
        }
    }

    // UTF-8 is what text and JSON are in anyway; whether it is said makes no difference.
    private static bool IsSame(string? expected, string? actual) =>
        expected == actual || (expected is not null && actual == expected + "; charset=utf-8");

    private static string Shown(byte[] body) =>
        Encoding.UTF8.GetString(body).Replace("\r", "\\r", StringComparison.Ordinal);
}
