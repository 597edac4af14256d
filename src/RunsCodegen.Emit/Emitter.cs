using System.Collections.Immutable;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Emit;

/// <summary>The door: what the files will say → the files. What templates print is final. One emitter makes one output.</summary>
/// <param name="overrides">Templates that take the place of the built-in ones.</param>
public sealed class Emitter(TemplateOverrides overrides) : IDisposable
{
    private readonly OutputPaths _paths = new();
    private readonly HashSet<object> _begunModels = new(ReferenceEqualityComparer.Instance);
    private Rendering? _begun;

    /// <summary>Starts to render, on another thread, what is certain already.</summary>
    /// <param name="certain">A part of what <see cref="Emit"/> will be given.</param>
    public void Begin(CodeModel certain)
    {
        _begun = Render(certain);
        _begunModels.UnionWith(_begun.Models);
        _begun.Begin();
    }

    /// <summary>Renders every row of the catalog and adds the Runtime files that the result uses.</summary>
    public EmitResult Emit(CodeModel code)
    {
        var renderer = new TemplateRenderer(overrides);
        try
        {
            var rest = Render(code);
            GeneratedFile[] files = [.. _begun?.Run() ?? [], .. rest.Run()];
            var header = renderer.Render(TemplateCatalog.Header, code);
            var runtime = RuntimeFiles.BuiltIn.For(code.Namespace, header, rest.RuntimeNames.Concat(_begun?.RuntimeNames ?? []));
            return new EmitResult([.. files.Concat(runtime).OrderBy(f => f.Path, StringComparer.Ordinal)], []);
        }
        catch (TemplateException failure)
        {
            return new EmitResult([], [Catalogue.TemplateFailed(Place.Of(renderer.PathOf(failure.Template)), failure.Message)]);
        }
    }

    /// <summary>Ends what is begun and not asked for.</summary>
    public void Dispose() => _begun?.Stop();

    // In the order of the catalog, which decides who has a path that two wish for.
    private Rendering Render(CodeModel code) => new(
    [
        .. TemplateCatalog.Rows.SelectMany(row => row.Files(code))
            .Where(job => !_begunModels.Contains(job.Model))
            .Select(job => job with { Path = _paths.Settle(job.Path) }),
    ], overrides);
}

/// <summary>The files in ordinal order of their paths, or none when a template failed.</summary>
public sealed record EmitResult(ImmutableArray<GeneratedFile> Files, ImmutableArray<Diagnostic> Diagnostics);
