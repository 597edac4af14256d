using System.Globalization;
using System.Reflection;
using System.Text;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Options;
using RunsCodegen.Model.Text;
using RunsCodegen.Testing;

namespace RunsCodegen.Cases.JsonSchema;

/// <summary>Generated and compiled types for groups of the suite, each a record with a value of the group's schema.</summary>
internal sealed class SuiteProgram
{
    // The generated types are internal in part, so what calls them is compiled with them.
    private const string Probe = """
        namespace Suite.NAMESPACE.Runtime;

        public static class Probe
        {
            public static readonly global::System.Collections.Generic.Dictionary<string, global::System.Func<byte[], (string Fault, byte[] Written)>> All = new()
            {
        ENTRIES
            };

            private static (string, byte[]) Run<T, TCodec>(byte[] json, global::System.Action<T, ValidationContext> validate)
                where TCodec : IJsonCodec<T>
            {
                try
                {
                    var value = Json.Read<T, TCodec>(json, 1_000);
                    var context = new ValidationContext();
                    validate(value, context);
                    return (context.HasErrors ? context.Errors[0].ToString() : "", Json.ToArray<T, TCodec>(value, 1_000));
                }
                catch (JsonFormatException fault)
                {
                    return (fault.Message, []);
                }
            }
        }
        """;

    // With it, every output has what validators need.
    private const string Checked = "    Checked: { type: object, properties: { text: { type: string, minLength: 1 } } }\n";

    private readonly Dictionary<string, Func<byte[], (string Fault, byte[] Written)>> _all = new(StringComparer.Ordinal);

    /// <summary>Generates and compiles the groups, those of equal names apart.</summary>
    public SuiteProgram(IEnumerable<SuiteGroup> groups)
    {
        var files = new List<GeneratedFile>();
        var spaces = new List<string>();
        foreach (var batch in Batches(groups))
        {
            var space = "Batch" + (spaces.Count + 1).ToString(CultureInfo.InvariantCulture);
            spaces.Add(space);
            files.AddRange(Generate(batch, space));
        }

        var assembly = Compiled.Of(files).Load();
        foreach (var space in spaces)
        {
            var probe = assembly.GetType($"Suite.{space}.Runtime.Probe")!.GetField("All", BindingFlags.Public | BindingFlags.Static)!;
            foreach (var (name, run) in (Dictionary<string, Func<byte[], (string, byte[])>>)probe.GetValue(null)!)
            {
                _all.Add(name, run);
            }
        }
    }

    /// <summary>What is wrong with a value, empty when it is valid, and how it is written again.</summary>
    public (string Fault, byte[] Written) Run(SuiteGroup group, SuiteTest test) =>
        _all[group.Name](Encoding.UTF8.GetBytes("{\"value\":" + test.Value.GetRawText() + "}"));

    private static IEnumerable<List<SuiteGroup>> Batches(IEnumerable<SuiteGroup> groups)
    {
        var batches = new List<(List<SuiteGroup> Groups, HashSet<string> Identifiers)>();
        foreach (var group in groups)
        {
            var free = batches.FindIndex(b => !b.Identifiers.Overlaps(group.Identifiers));
            if (free < 0)
            {
                free = batches.Count;
                batches.Add(([], new(StringComparer.Ordinal)));
            }

            batches[free].Groups.Add(group);
            batches[free].Identifiers.UnionWith(group.Identifiers);
        }

        return batches.Select(b => b.Groups);
    }

    private static IEnumerable<GeneratedFile> Generate(List<SuiteGroup> groups, string space)
    {
        var texts = groups.ToDictionary(g => $"suite/{g.Name}.json", g => g.Schema.GetRawText(), StringComparer.Ordinal);
        var spec = new StringBuilder("openapi: 3.1.0\ninfo: { title: Suite, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n" + Checked);
        foreach (var group in groups)
        {
            spec.Append(CultureInfo.InvariantCulture, $"    Hold_{group.Name}: {{ type: object, required: [value], properties: {{ value: {{ $ref: 'suite/{group.Name}.json' }} }} }}\n");
        }

        texts.Add("spec.yaml", spec.ToString());
        var result = Generator.Run(new GeneratorInput
        {
            Document = new SpecFile("spec.yaml", spec.ToString()),
            Files = new SuiteFiles(texts),
            Options = new CodegenOptions { Namespace = "Suite." + space, Targets = [Target.Models] },
        });
        Assert.False(result.HasErrors, result.Diagnostics());
        var names = result.Files.Select(f => Path.GetFileName(f.Path)).ToHashSet(StringComparer.Ordinal);
        var entries = groups.Select(g => Entry(g, names, space));
        return result.Files.Append(new($"{space}/Probe.cs", "#nullable enable\n" + Probe
            .Replace("NAMESPACE", space, StringComparison.Ordinal)
            .Replace("ENTRIES", string.Join('\n', entries), StringComparison.Ordinal)));
    }

    private static string Entry(SuiteGroup group, HashSet<string> files, string space)
    {
        var holder = "Hold" + string.Concat(group.Name.Split('_').Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
        var validate = files.Contains(holder + "Validator.g.cs") ? holder + "Validator.Validate" : "(_, _) => { }";
        return $"        [\"{group.Name}\"] = json => Run<global::Suite.{space}.{holder}, {holder}Json>(json, {validate}),";
    }
}
