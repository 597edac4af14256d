namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>Holds a content type that a server chooses to what the document declares.</summary>
internal static class DeclaredType
{
    internal static string Of(string contentType, params string[] declared) =>
        Array.Exists(declared, d => MediaRange.Admits(d, contentType))
            ? contentType
            : throw new ArgumentException($"'{contentType}' is not declared here, but {string.Join(", ", declared)}.", nameof(contentType));
}
