using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Reading;

/// <summary>What came of reading a description.</summary>
/// <param name="Document">Null when nothing could be made of the text; else all that could be understood.</param>
/// <param name="Diagnostics">In the order in which they were found.</param>
/// <param name="Locator">Finds lines and columns in every file that was read.</param>
/// <param name="Files">Paths of every file that was read, the document first.</param>
public sealed record ReadResult(ApiDocument? Document, ImmutableArray<Diagnostic> Diagnostics, ILocator Locator, ImmutableArray<string> Files);
