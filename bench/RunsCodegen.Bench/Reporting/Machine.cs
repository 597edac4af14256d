using System.Reflection;
using System.Runtime.InteropServices;

namespace RunsCodegen.Bench.Reporting;

/// <summary>What the figures were taken on.</summary>
internal static class Machine
{
    /// <summary>Kind of system, processors and runtime; nothing that tells one machine from another.</summary>
    public static string InWords() =>
        $"{Environment.ProcessorCount} virtual cores {RuntimeInformation.ProcessArchitecture} of a shared machine, {SystemName(RuntimeInformation.OSDescription)}, {RuntimeInformation.FrameworkDescription}";

    /// <summary>Name and version of the library that a type is from.</summary>
    public static string VersionOf(Type type) =>
        $"{type.Assembly.GetName().Name} {type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]}";

    private static string SystemName(string description) => OperatingSystem.IsLinux() ? "Linux" : description;
}
