using System.Globalization;
using RunsCodegen.Bench.Client;
using RunsCodegen.Bench.Generate;
using RunsCodegen.Bench.Json;
using RunsCodegen.Bench.Measuring;
using RunsCodegen.Bench.Reporting;
using RunsCodegen.Bench.Server;
using RunsCodegen.Bench.Streaming;
using RunsCodegen.Bench.Traces;
using RunsCodegen.Bench.Validate;

namespace RunsCodegen.Bench;

/// <summary><c>[group …] [--write]</c>: measures the groups, or all.</summary>
internal static class BenchCommand
{
    private static readonly IBenchGroup[] Groups =
    [
        new JsonGroup(),
        new GenerateGroup(),
        new CompileGroup(),
        new ServerGroup(),
        new ClientGroup(),
        new StreamGroup(),
        new TraceGroup(),
        new ValidateGroup(),
    ];

    public static int Run(string[] args)
    {
        var names = args.Where(a => !a.StartsWith('-')).ToHashSet(StringComparer.Ordinal);
        var write = args.Contains("--write");
        if (names.Except(Groups.Select(g => g.Name), StringComparer.Ordinal).Any() || args.Any(a => a.StartsWith('-') && a != "--write"))
        {
            Console.Error.WriteLine($"Usage: [{string.Join('|', Groups.Select(g => g.Name))}]… [--write]");
            return 1;
        }

        foreach (var group in Groups.Where(g => names.Count == 0 || names.Contains(g.Name)))
        {
            var result = Measure(group);
            if (write)
            {
                ResultFile.Write(result);
            }
        }

        if (write)
        {
            Report.Write(ResultFile.ReadAll());
        }

        return 0;
    }

    private static GroupResult Measure(IBenchGroup group)
    {
        Console.WriteLine($"# {group.Name}");
        var tables = new List<MeasuredTable>();
        foreach (var table in group.Run())
        {
            tables.Add(table);
            ConsoleTable.Print(table);
        }

        Fact[] facts = [.. group.Check()];
        ConsoleTable.Print(facts);
        return new()
        {
            Group = group.Name,
            Date = DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            Machine = Machine.InWords(),
            Versions = group.Versions,
            Tables = tables,
            Facts = facts,
        };
    }
}
