namespace RunsCodegen.Conformance.Running;

/// <summary>Finds what the document calls by one name and C# by another: <c>X-Total</c> and <c>XTotal</c>.</summary>
internal static class Names
{
    /// <summary>Whether two names are the same but for case and punctuation.</summary>
    public static bool AreSame(string? left, string? right) => Plain(left) == Plain(right);

    private static string Plain(string? name) => string.Concat((name ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
