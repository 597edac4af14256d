namespace RunsCodegen.Emit;

/// <summary>A template that cannot be parsed or rendered: the author's fault, turned into RCG5001 by <see cref="Emitter"/>.</summary>
internal sealed class TemplateException(string template, string reason) : Exception(reason)
{
    /// <summary>The name of the template.</summary>
    public string Template => template;
}
