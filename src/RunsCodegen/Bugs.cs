using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen;

/// <summary>Our own faults as diagnostics.</summary>
public static class Bugs
{
    /// <summary>RCG9001 with the stack trace in one line, as the tools that read our lines expect.</summary>
    public static Diagnostic Report(Place place, Exception bug) =>
        Catalogue.Bug(place, string.Join(' ', bug.ToString().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
}
