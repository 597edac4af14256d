using System.Collections.Immutable;
using RunsCodegen.Model.Options;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Cli.Commands;

/// <summary>Words of the command line or of a project → what wins over the options file.</summary>
internal sealed record OverrideArguments(OptionOverrides Overrides, ImmutableArray<string> Faults)
{
    private static readonly char[] Separators = [',', ';'];

    public static OverrideArguments Read(string? @namespace, IEnumerable<string> targets, IEnumerable<string> severities, IEnumerable<string> origins)
    {
        var faults = new List<string>();
        if (@namespace is not null && !NamespaceText.IsNamespace(@namespace))
        {
            faults.Add($"--namespace must be {NamespaceText.Expected}, not '{@namespace}'");
        }

        var overrides = new OptionOverrides
        {
            Namespace = @namespace,
            Targets = ReadTargets(targets, faults),
            Severities = ReadSeverities(severities, faults),
            AllowedOrigins = ReadOrigins(origins, faults),
        };
        return new OverrideArguments(overrides, [.. faults]);
    }

    private static ImmutableArray<Target> ReadTargets(IEnumerable<string> targets, List<string> faults)
    {
        var found = new List<string>();
        foreach (var word in targets.SelectMany(t => t.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (Words.TargetFault(word) is { } fault)
            {
                var nearest = Words.LaterTargets.ContainsKey(word) ? null : Nearest.Of(word, Words.Targets.Keys);
                faults.Add($"--target must be {fault}" + (nearest is null ? "" : $"; did you mean '{nearest}'?"));
            }
            else
            {
                found.Add(word);
            }
        }

        return Words.TargetsOf(found);
    }

    private static ImmutableArray<string> ReadOrigins(IEnumerable<string> origins, List<string> faults)
    {
        var words = origins.SelectMany(t => t.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();
        faults.AddRange(words.Where(w => OriginText.Of(w) is null).Select(w => $"--allow-origin must be {OriginText.Expected}, not '{w}'"));
        return [.. words.Select(OriginText.Of).OfType<string>()];
    }

    private static SeverityOverrides ReadSeverities(IEnumerable<string> severities, List<string> faults)
    {
        var found = SeverityOverrides.Empty;
        foreach (var text in severities)
        {
            var (id, word) = text.Split('=', 2) is [var left, var right] ? (left, right) : (text, "");
            if (SeverityText.Fault(Place.Of("--severity"), id, word) is { } fault)
            {
                faults.Add($"--severity {text}: {fault.Message}");
            }
            else
            {
                found = found.With(id, Words.Severities[word]);
            }
        }

        return found;
    }
}
