using System.Collections.Immutable;

namespace RunsCodegen.Emit;

/// <summary>Which files come out, and from which template: read here and nowhere else.</summary>
internal static class TemplateCatalog
{
    /// <summary>The text that every file of C# begins with; it needs no model.</summary>
    public const string Header = "shared/header";

    /// <summary>The rows, in the order of the output's folders.</summary>
    public static ImmutableArray<TemplateRow> Rows { get; } = [];
}
