using RunsCodegen.Model.Code;

namespace RunsCodegen.Emit;

/// <summary>One row of <see cref="TemplateCatalog"/>: a template, the type of its model, and the files it makes of a <see cref="CodeModel"/>.</summary>
internal sealed record TemplateRow(string Template, Type Model, Func<CodeModel, IEnumerable<RenderJob>> Files)
{
    /// <summary>A row whose models all come from one member of the code model.</summary>
    public static TemplateRow Of<T>(string template, Func<CodeModel, IEnumerable<T>> models, Func<T, string> path)
        where T : notnull =>
        new(template, typeof(T), code => models(code).Select(model => new RenderJob(path(model), template, model)));
}
