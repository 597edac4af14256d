namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Text.RegularExpressions;

/// <summary>A <c>pattern</c> of the document (ECMA-262), compiled once.</summary>
/// <param name="text">The pattern as the document writes it.</param>
internal sealed class Pattern(string text)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private readonly Regex _regex = new(EcmaPattern.ToDotNet(text), RegexOptions.CultureInvariant, Timeout);

    /// <summary>A value that takes the expression longer than a second does not match.</summary>
    internal bool IsMatch(string value)
    {
        try
        {
            return _regex.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    public override string ToString() => text;
}
