namespace RunsCodegen.Output.Runtime;

/// <summary>How one member of a form is sent, where the document says so (OpenAPI "Encoding Object").</summary>
internal sealed record FormField(string Name, ParameterStyle Style, bool Explode, bool AllowReserved = false)
{
    /// <summary>Without a word of the document: arrays repeat their name, objects are JSON.</summary>
    internal static FormField Default(string name, bool isObject) => new(name, isObject ? ParameterStyle.Json : ParameterStyle.Form, Explode: true);
}
