namespace RunsCodegen.Model.Code;

/// <summary>One file of the output: its path below the output folder, with <c>/</c>, and its final text.</summary>
public sealed record GeneratedFile(string Path, string Text);
