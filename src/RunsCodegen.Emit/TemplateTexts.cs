using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace RunsCodegen.Emit;

/// <summary>Finds templates by name, for rows and for <c>include</c>: the user's first, then the built-in ones.</summary>
internal sealed class TemplateTexts(TemplateOverrides overrides) : ITemplateLoader
{
    /// <summary>Null when there is no template of the name.</summary>
    public TemplateText? Find(string name)
    {
        if (overrides.Templates.TryGetValue(name, out var text))
        {
            return text;
        }

        var path = $"templates/{name}.sbn";
        return EmbeddedText.Find(path) is { } builtIn ? new TemplateText(path, builtIn) : null;
    }

    // The path is what error messages carry; Load finds the text by the name again.
    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        Find(templatePath)?.Text ?? throw new TemplateException(callerSpan.FileName, $"there is no template '{templatePath}'");

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(Load(context, callerSpan, templatePath));
}
