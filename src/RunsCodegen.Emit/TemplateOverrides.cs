using System.Collections.Immutable;

namespace RunsCodegen.Emit;

/// <summary>The user's templates, by name without extension (<c>models/record</c>); they win over the built-in ones.</summary>
public sealed record TemplateOverrides(ImmutableDictionary<string, TemplateText> Templates)
{
    /// <summary>Nothing replaced.</summary>
    public static TemplateOverrides None { get; } = new(ImmutableDictionary<string, TemplateText>.Empty);
}

/// <summary>A template and the path that diagnostics print for it.</summary>
public sealed record TemplateText(string Path, string Text);
