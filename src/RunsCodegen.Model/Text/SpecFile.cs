namespace RunsCodegen.Model.Text;

/// <summary>One file of the description: its path as diagnostics print it, and its text.</summary>
public sealed record SpecFile(string Path, string Text);
