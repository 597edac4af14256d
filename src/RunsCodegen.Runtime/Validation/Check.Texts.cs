namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Text.RegularExpressions;

/// <content>Patterns and values that are not allowed.</content>
internal static partial class Check
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Compiles a pattern of the document; one that runs for longer than a second counts as not matched.</summary>
    internal static Regex Compile(string pattern) => new(pattern, RegexOptions.CultureInvariant, PatternTimeout);

    internal static void NoneOf(ValidationContext context, string value, ReadOnlySpan<string> excluded)
    {
        if (excluded.Contains(value))
        {
            context.Add("not", $"must not be '{value}'");
        }
    }
}
