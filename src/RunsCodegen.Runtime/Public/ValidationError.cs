namespace RunsCodegen.Output;

/// <summary>One rule of the API description that a value breaks.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) to the value; empty for the value itself.</param>
/// <param name="Keyword">The rule, by its name in JSON Schema, for example <c>maxLength</c>.</param>
/// <param name="Message">What the rule demands, for people.</param>
[global::System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1720", Justification = "JSON pointer is the name of the thing.")]
public sealed record ValidationError(string Pointer, string Keyword, string Message);
