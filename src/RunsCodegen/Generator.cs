using RunsCodegen.Emit;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;
using RunsCodegen.Reading;
using RunsCodegen.Rules;
using RunsCodegen.Shaping;

namespace RunsCodegen;

/// <summary>The steps in order: read, check, shape, emit. A step that reports an error is the last.</summary>
public static class Generator
{
    /// <summary>Document → files, in memory.</summary>
    public static GeneratorResult Run(GeneratorInput input)
    {
        var bag = new DiagnosticBag();
        ILocator locator = FileLocator.Instance;
        try
        {
            input.Progress("reading");
            var read = SpecReader.Read(input.Document, input.Files, input.Limits);
            locator = new DocumentLocator(read.Locator, read.Files);
            bag.AddRange(Severities.Apply(read.Diagnostics, input.Options.Severities));
            var result = new GeneratorResult { Diagnostics = [], Locator = locator, DocumentFiles = read.Files };
            return (read.Document is null || bag.HasErrors ? result : AfterReading(input, result, read.Document, bag)) with
            {
                Diagnostics = Severities.Sort(bag.ToImmutable(), locator),
            };
        }
        catch (Exception bug)
        {
            bag.Add(Bugs.Report(Place.Of(input.Document.Path), bug));
            return new GeneratorResult { Diagnostics = Severities.Sort(bag.ToImmutable(), locator), Locator = locator };
        }
    }

    private static GeneratorResult AfterReading(GeneratorInput input, GeneratorResult result, Model.Api.ApiDocument document, DiagnosticBag bag)
    {
        input.Progress("checking");
        bag.AddRange(Severities.Apply(RuleRunner.Check(document, input.Options.Severities), input.Options.Severities));
        if (bag.HasErrors)
        {
            return result;
        }

        input.Progress("shaping");
        using var emitter = new Emitter(input.Templates);
        var shape = Shaper.Shape(document, input.Options, emitter.Begin);
        bag.AddRange(Severities.Apply(shape.Diagnostics, input.Options.Severities));
        result = result with { Report = ReportOutcomes.Of(shape.Report, bag.ToImmutable()) };
        if (shape.Model is null || bag.HasErrors)
        {
            return result;
        }

        input.Progress("writing");
        var emit = emitter.Emit(shape.Model);
        bag.AddRange(emit.Diagnostics);
        return bag.HasErrors ? result : result with { Files = emit.Files };
    }
}
