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
            var files = rows
                .SelectMany(row => row.Files(code).Select(f => new GeneratedFile(paths.Settle(f.Path), renderer.Render(row.Template, f.Model))))
                .ToList();
            var header = renderer.Render(TemplateCatalog.Header, code);
            files.AddRange(runtime.For(code.Namespace, header, runtime.UsedBy(files.Select(f => f.Text))));
            return new EmitResult([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)], []);
        }
        catch (TemplateException failure)
        {
            return new EmitResult([], [Catalogue.TemplateFailed(Place.Of(renderer.PathOf(failure.Template)), failure.Message)]);
        }
    }
}

/// <summary>The files in ordinal order of their paths, or none when a template failed.</summary>
public sealed record EmitResult(ImmutableArray<GeneratedFile> Files, ImmutableArray<Diagnostic> Diagnostics);
