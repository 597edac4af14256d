namespace RunsCodegen.Output.Runtime;

/// <summary>How one member of a multipart body is sent, where the document says so (OpenAPI "Encoding Object").</summary>
/// <param name="Name">The member.</param>
/// <param name="ContentType">The media type of each of its parts; null for the default of its type.</param>
/// <param name="Style">Set when the member travels as in a form, in parts without a media type.</param>
/// <param name="Explode">Whether items or members stand for themselves; only with a style.</param>
internal sealed record PartField(string Name, string? ContentType = null, ParameterStyle? Style = null, bool Explode = true);
