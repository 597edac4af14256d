using System.Collections.Immutable;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Shaping;

/// <summary>What Shaping returns.</summary>
/// <param name="Model">What the files will say; null when an error stands in the way.</param>
/// <param name="Diagnostics">Messages, in the order they were found.</param>
/// <param name="Report">What became of each operation and schema.</param>
public sealed record ShapeResult(CodeModel? Model, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<ReportEntry> Report);
