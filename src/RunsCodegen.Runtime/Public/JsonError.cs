namespace RunsCodegen.Output;

/// <summary>One thing that is wrong with a JSON text.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) to the value; empty for the whole text.</param>
/// <param name="Code">
/// A stable word: <c>invalid_json</c>, <c>invalid_type</c>, <c>invalid_format</c>, <c>out_of_range</c>,
/// <c>required</c>, <c>unknown_member</c>, <c>too_deep</c> or <c>too_complex</c>.
/// </param>
/// <param name="Message">What is wrong, for people.</param>
[global::System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1720", Justification = "JSON pointer is the name of the thing.")]
public sealed record JsonError(string Pointer, string Code, string Message);
