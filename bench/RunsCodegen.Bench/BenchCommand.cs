using System.Globalization;
using RunsCodegen.Bench.Build;
using RunsCodegen.Bench.Client;
using RunsCodegen.Bench.Generate;
using RunsCodegen.Bench.Json;
using RunsCodegen.Bench.Measuring;
using RunsCodegen.Bench.Reporting;
using RunsCodegen.Bench.Server;
using RunsCodegen.Bench.Start;
using RunsCodegen.Bench.Streaming;
using RunsCodegen.Bench.Traces;
using RunsCodegen.Bench.Validate;

namespace RunsCodegen.Bench;

/// <summary><c>[group …] [--write]</c>: measures the groups, or all; <c>--page</c> only writes the page of what was measured before.</summary>
internal static class BenchCommand
{
    private static readonly IBenchGroup[] Groups =
    [
        new JsonGroup(),
        new GenerateGroup(),
        new TemplateGroup(),
        new CompileGroup(),
        new ServerGroup(),
        new StartGroup(),
        new ClientGroup(),
        new StreamGroup(),
        new TraceGroup(),
        new ValidateGroup(),
        new BuildGroup(),
    ];

    public static int Run(string[] args)
    {
        var names = args.Where(a => !a.StartsWith('-')).ToHashSet(StringComparer.Ordinal);
        var write = args.Contains("--write");
        if (args is ["--page"])
        {
            Report.Write(ResultFile.ReadAll());
            return 0;
        }

        if (names.Except(Groups.Select(g => g.Name), StringComparer.Ordinal).Any() || args.Any(a => a.StartsWith('-') && a != "--write"))
        {
            Console.Error.WriteLine($"Usage: [{string.Join('|', Groups.Select(g => g.Name))}]… [--write], or --page");
            return 1;
        }

        foreach (var group in Groups.Where(g => names.Count == 0 || names.Contains(g.Name)))
        {
            Measure(group, write);
        }

        if (write)
        {
            Report.Write(ResultFile.ReadAll());
        }

        return 0;
    }

    // Written table by table: a run that is broken off leaves what it had.
    private static void Measure(IBenchGroup group, bool write)
    {
        Console.WriteLine($"# {group.Name}");
        var tables = new List<MeasuredTable>();
        foreach (var table in group.Run())
        {
            tables.Add(table);
            ConsoleTable.Print(table);
            if (write)
            {
                ResultFile.Write(Result(group, tables, []));
            }
        }

        Fact[] facts = [.. group.Check()];
        ConsoleTable.Print(facts);
        if (write)
        {
            ResultFile.Write(Result(group, tables, facts));
        }
    }

    private static GroupResult Result(IBenchGroup group, IReadOnlyList<MeasuredTable> tables, IReadOnlyList<Fact> facts) =>
        new()
        {
            Group = group.Name,
            Date = DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            Machine = Machine.InWords(),
            Versions = group.Versions,
            Tables = tables,
            Facts = facts,
        };
}
