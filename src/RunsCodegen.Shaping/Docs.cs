using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;

namespace RunsCodegen.Shaping;

/// <summary>Documentation comments, from the words of the document.</summary>
internal static class Docs
{
    /// <summary>The first text that says something is the summary; what else is said becomes the remarks.</summary>
    public static DocCode Of(string fallback, string? summary, string? description = null)
    {
        var first = Text(summary);
        var second = Text(description);
        return first is null ? new(second ?? fallback, null) : new(first, second == first ? null : second);
    }

    /// <summary>What a schema says of itself.</summary>
    public static DocCode Of(string fallback, Annotations annotations) =>
        new(Text(annotations.Description) ?? Text(annotations.Title) ?? fallback, null);

    /// <summary>What is said of a parameter or a header, else of its schema.</summary>
    public static DocCode Of(string fallback, string? description, Annotations annotations) =>
        Text(description) is { } own ? new(own, null) : Of(fallback, annotations);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
