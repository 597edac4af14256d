using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen;

/// <summary>What a process says at its end.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The document has errors, or the output could not be written.</summary>
    public const int Errors = 1;

    /// <summary>The call or the options are wrong.</summary>
    public const int WrongUse = 2;

    /// <summary>A bug of ours.</summary>
    public const int Bug = 3;

    /// <summary><c>check</c> found differences.</summary>
    public const int Differs = 4;

    /// <summary>The code of a run with these diagnostics; the worst decides.</summary>
    public static int Of(IEnumerable<Diagnostic> diagnostics)
    {
        var ids = diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        return ids.Count == 0 ? Done
            : ids.Any(id => id[3] == '9') ? Bug
            : ids.Any(id => id[3] == '0') ? WrongUse
            : ids.All(id => id == "RCG5004") ? Differs
            : Errors;
    }
}
