using System.Runtime.InteropServices;

namespace RunsCodegen.Bench.Reporting;

/// <summary>What the figures were taken on.</summary>
internal static class Machine
{
    /// <summary>Kind of system, processors and runtime; nothing that tells one machine from another.</summary>
    public static string InWords() =>
        $"{Environment.ProcessorCount} virtual cores {RuntimeInformation.ProcessArchitecture} of a shared machine, {System(RuntimeInformation.OSDescription)}, {RuntimeInformation.FrameworkDescription}";

    private static string System(string description) => OperatingSystem.IsLinux() ? "Linux" : description;
}
