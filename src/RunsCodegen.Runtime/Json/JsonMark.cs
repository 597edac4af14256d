namespace RunsCodegen.Output.Runtime;

using global::System.Runtime.InteropServices;

/// <summary>A place in a text to come back to.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JsonMark(int Position, int Depth);
