using System.Text.RegularExpressions;

namespace Runs.EndToEnd.Tests;

/// <summary>README.md of the client package.</summary>
internal static partial class ClientManual
{
    /// <summary>Its first block of C#.</summary>
    public static string Sample() => Block().Match(File.ReadAllText(Repository.PathOf("src/Runs.Client/README.md"))).Groups["code"].Value;

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
