using System.Globalization;
using RunsCodegen.Bench.Measuring;

namespace RunsCodegen.Bench.Reporting;

/// <summary>Numbers with as many digits as they deserve.</summary>
internal static class Figures
{
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1_000 => Text(nanoseconds, "ns"),
        < 1_000_000 => Text(nanoseconds / 1_000, "µs"),
        < 1_000_000_000 => Text(nanoseconds / 1_000_000, "ms"),
        _ => Text(nanoseconds / 1_000_000_000, "s"),
    };

    public static string Size(double bytes) => bytes switch
    {
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes:0} B"),
        < 10_000_000 => Text(bytes / 1_000, "KB"),
        _ => Text(bytes / 1_000_000, "MB"),
    };

    public static string Ratio(double ratio) => ratio.ToString(ratio < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    /// <summary>Whatever else a row has.</summary>
    public static string Rest(Measurement row) => string.Join(", ", new[]
    {
        row.Cpu is { } cpu ? $"{Time(cpu)} of the processor" : null,
        row.Allocated is { } allocated ? $"{Size(allocated)} allocated" : null,
        row.PeakMemory is { } peak ? $"{Size(peak)} at most" : null,
        row.OutputBytes is { } bytes ? $"{Size(bytes)} out" : null,
        row.OutputLines is { } lines ? string.Create(CultureInfo.InvariantCulture, $"{lines:#,0} lines") : null,
    }.OfType<string>());

    private static string Text(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture)} {unit}");
}
