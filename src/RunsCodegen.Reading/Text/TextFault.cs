namespace RunsCodegen.Reading.Text;

/// <summary>Why a text cannot be read, and at which 1-based line and column.</summary>
internal sealed record TextFault(string Reason, int Line, int Column);
