using System.Collections.Immutable;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Disk;

/// <summary>The only place that writes output: what changed, all of it or nothing, and no file of anybody else.</summary>
public static class OutputFolder
{
    /// <summary>Brings the folder to hold the files.</summary>
    public static OutputResult Write(string folder, ImmutableArray<GeneratedFile> files)
    {
        try
        {
            var plan = OutputPlan.Make(folder, files);
            if (!plan.Obstacles.IsEmpty)
            {
                return new OutputResult(0, 0, plan.Obstacles);
            }

            if (plan.Changes.IsEmpty && plan.Stale.IsEmpty)
            {
                return new OutputResult(0, 0, []);
            }

            OutputWriter.CarryOut(plan);
            return new OutputResult(plan.Changes.Count(c => c.Path != Manifest.Name), plan.Stale.Length, []);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new OutputResult(0, 0, [Catalogue.CannotWrite(Place.Of(ShownPath.Of(folder)), Reasons.Of(failure))]);
        }
    }

    /// <summary>Says how the folder differs from the files; writes nothing.</summary>
    public static OutputResult Check(string folder, ImmutableArray<GeneratedFile> files)
    {
        try
        {
            var plan = OutputPlan.Make(folder, files);
            return new OutputResult(plan.Changes.Length, plan.Stale.Length,
            [
                .. plan.Changes.Concat(plan.Stale)
                    .OrderBy(c => c.Path, StringComparer.Ordinal)
                    .Select(c => Catalogue.OutOfDate(OutputPlan.At(folder, c.Path), How(c))),
            ]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new OutputResult(0, 0, [Catalogue.CannotWrite(Place.Of(ShownPath.Of(folder)), Reasons.Of(failure))]);
        }
    }

    /// <summary>Takes our files out of the folder, and the folder when nothing else is left in it.</summary>
    public static OutputResult Remove(string folder)
    {
        if (!File.Exists(Path.Combine(folder, Manifest.Name)))
        {
            return new OutputResult(0, 0, []);
        }

        var result = Write(folder, []);
        if (result.Diagnostics.IsEmpty)
        {
            File.Delete(Path.Combine(folder, Manifest.Name));
            OutputWriter.RemoveEmpty(folder, ".");
        }

        return result;
    }

    private static string How(Change change) => change switch
    {
        { Before: null } => "is missing",
        { After: null } => "is no longer generated",
        _ => "differs from what is generated",
    };
}

/// <summary>How many files were written and removed, or why none was.</summary>
public sealed record OutputResult(int Written, int Removed, ImmutableArray<Diagnostic> Diagnostics);
