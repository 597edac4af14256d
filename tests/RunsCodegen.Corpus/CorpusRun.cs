using System.Diagnostics;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;
using RunsCodegen.Testing;

namespace RunsCodegen.Corpus;

/// <summary>Takes one document through all that is to be shown of it.</summary>
internal static class CorpusRun
{
    public static CorpusResult Of(CorpusDocument document)
    {
        var problems = new List<string>();
        var before = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        var generated = Generated.OfFile(document.Path, null, document.AllowedFolder);
        var result = new CorpusResult(document.Name)
        {
            Generating = clock.Elapsed,
            Allocated = GC.GetTotalAllocatedBytes() - before,
            Types = generated.Files.Count(f => f.Path.StartsWith("Models/", StringComparison.Ordinal) && f.Path.Count(c => c == '/') == 1),
            Errors = generated.Diagnostics.Count(d => d.Severity is Severity.Error),
            Warnings = generated.Diagnostics.Count(d => d.Severity is Severity.Warning),
            Refused = generated.Report.Count(e => e is { Kind: "operation", Outcome: ReportOutcome.Refused }),
        };
        problems.AddRange(generated.Diagnostics.Where(d => d.Severity is Severity.Error).Select(d => d.Format(generated.Locator)));
        var raw = RawDocument.Load(document.Path);
        var operations = RawOperations.Of(raw).ToArray();
        problems.AddRange(Missing(operations, generated));
        clock.Restart();
        problems.AddRange(Compiled.Of(generated.Files, ServerStubs.Of(generated.Files)).Problems());
        result = result with { Operations = operations.Length, Compiling = clock.Elapsed };
        return RoundTrips(raw, result, problems) with { Problems = problems };
    }

    // By name: the report calls an operation by its identifier, or by its method and path.
    private static IEnumerable<string> Missing((string Method, string Path, string? Id)[] operations, GeneratorResult generated)
    {
        var reported = generated.Report.Where(e => e.Kind is "operation").Select(e => e.Name).ToList();
        foreach (var (method, path, id) in operations)
        {
            if (!reported.Remove(id ?? $"{method.ToUpperInvariant()} {path}"))
            {
                yield return $"{method} {path} ({id}) is not in the report";
            }
        }

        foreach (var name in reported)
        {
            yield return $"{name} is in the report and not in the document";
        }

        foreach (var entry in generated.Report.Where(e => e.Outcome is ReportOutcome.Refused && e.Ids.IsEmpty))
        {
            yield return $"{entry.Kind} {entry.Name} is refused without a reason";
        }
    }

    private static CorpusResult RoundTrips(RawDocument raw, CorpusResult result, List<string> problems)
    {
        var schemas = RawSchemas.Of(raw);
        if (schemas.Count == 0)
        {
            return result;
        }

        var clock = Stopwatch.StartNew();
        var probes = new Probes(schemas.Select(s => s.Pointer));
        var generated = Generated.OfText(probes.AddTo(raw), new() { Targets = [Target.Models] });
        if (generated.HasErrors)
        {
            problems.Add("with probes: " + generated.Diagnostics());
            return result;
        }

        try
        {
            probes.Compile(generated.Files);
        }
        catch (InvalidOperationException failure)
        {
            problems.Add("with probes: " + failure.Message);
            return result;
        }

        var values = 0;
        foreach (var inRequest in OneWayMembers.Any(raw) ? (bool[])[false, true] : [false])
        {
            var oneWay = new OneWayMembers(raw, inRequest);
            var trip = new RoundTrip(new Judge(raw, [.. schemas.Select(s => s.Pointer)], oneWay), probes, inRequest);
            foreach (var schema in schemas.Where(s => !oneWay.IsGone(raw.Find(s.Pointer))))
            {
                trip.Try(schema);
            }

            values += trip.Values;
            problems.AddRange(trip.Problems);
        }

        return result with { Values = values, Trying = clock.Elapsed };
    }
}
