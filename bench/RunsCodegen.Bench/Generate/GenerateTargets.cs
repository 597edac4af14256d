using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Generate;

/// <summary>What we aim at on the largest document; NSwag is 1.00.</summary>
internal static class GenerateTargets
{
    private const string More = "two fifths more is written, codecs and validators included, to more than nine thousand files. Of the processor's time a good quarter goes into templates, a fifth into what is decided before, a fifth into collecting memory, a seventh into the file system.";

    private const string Compiler = "codecs, validators and unions are in it, for which NSwag's output has attributes and reflection at run time, and senders of webhooks (7 % of the time), for which it has nothing; seven tenths of the compiler's time go into records and their codecs (a tenth into the equality of records alone), a quarter into the clients, little into validators. Many files gain from a second core, one file does not.";

    public static readonly IReadOnlyList<Claim> Claims =
    [
        new("GitHub's description to models and client, whole process: time", "generate-github", 0.35) { Why = More },
        new("GitHub's description to models and client, whole process: processor's time", "generate-github", 0.35) { Metric = Metric.Cpu, Why = More },
        new("GitHub's description to models and client, whole process: memory", "generate-github", 0.6) { Metric = Metric.Memory, Why = "the document, what it became and the files that wait to be written are in memory at once; how much of it the collector leaves there differs from run to run." },
        new("5,000 class files through Scriban, of the time to write them to disk: never the bottleneck", "templates", 1.0) { Why = "templates are interpreted." },
        new("csc on what was generated of GitHub's description: time", "csc-github", 1.0) { Why = Compiler },
        new("csc on what was generated of GitHub's description: processor's time", "csc-github", 1.0) { Metric = Metric.Cpu, Why = Compiler },
        new("The same within a process that has run for long, on one core", "compile-github", 1.0) { Why = Compiler },
    ];
}
