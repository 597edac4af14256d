using System.Collections.Immutable;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Emit;

/// <summary>The door: what the files will say → the files. What templates print is final.</summary>
public static class Emitter
{
    /// <summary>Renders every row of the catalog and adds the Runtime files that the result uses.</summary>
    public static EmitResult Emit(CodeModel code, TemplateOverrides overrides) =>
        Emit(code, overrides, TemplateCatalog.Rows, RuntimeFiles.BuiltIn);

    internal static EmitResult Emit(CodeModel code, TemplateOverrides overrides, ImmutableArray<TemplateRow> rows, RuntimeFiles runtime)
    {
        var renderer = new TemplateRenderer(overrides);
        try
        {
            var paths = new OutputPaths();
            var rendering = new Rendering(
                [.. rows.SelectMany(row => row.Files(code)).Select(job => job with { Path = paths.Settle(job.Path) })], overrides, runtime);
            var files = rendering.Run();
            var header = renderer.Render(TemplateCatalog.Header, code);
            return new EmitResult(
                [.. files.Concat(runtime.For(code.Namespace, header, rendering.RuntimeNames)).OrderBy(f => f.Path, StringComparer.Ordinal)], []);
        }
        catch (TemplateException failure)
        {
            return new EmitResult([], [Catalogue.TemplateFailed(Place.Of(renderer.PathOf(failure.Template)), failure.Message)]);
        }
    }
}

/// <summary>The files in ordinal order of their paths, or none when a template failed.</summary>
public sealed record EmitResult(ImmutableArray<GeneratedFile> Files, ImmutableArray<Diagnostic> Diagnostics);
