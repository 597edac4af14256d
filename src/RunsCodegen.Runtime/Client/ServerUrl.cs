namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>The URL of a server (OpenAPI 3.1 §4.8.5): whole, or relative to the address of the HTTP client.</summary>
internal static class ServerUrl
{
    /// <summary>Puts the parts of a URL together.</summary>
    internal static Uri Of(params string[] parts)
    {
        var text = string.Concat(parts);

        // A path alone would be that of a file on some systems.
        return new(text, text.Contains("://", StringComparison.Ordinal) ? UriKind.Absolute : UriKind.Relative);
    }

    /// <summary>The value of a variable that may have certain values only.</summary>
    internal static string OneOf(string name, string value, params string[] values) =>
        Array.IndexOf(values, value) >= 0 ? value : throw new ArgumentException($"'{value}' is none of {string.Join(", ", values)}.", name);

    /// <summary>Where requests go: what the options say, else the address of the HTTP client, else what the document says.</summary>
    internal static Uri? Choose(Uri? options, Uri? client, string? declared)
    {
        var document = declared is null ? null : Of(declared);
        var chosen = options ?? (client is not null && document is not { IsAbsoluteUri: false } ? client : document);
        return chosen is { IsAbsoluteUri: false } ? (client is null ? null : new Uri(client, chosen)) : chosen;
    }
}
