using System.Collections.Immutable;
using RunsCodegen.Model.Code;

namespace RunsCodegen.Emit;

/// <summary>Renders many files at once; what comes out does not depend on how many threads there are.</summary>
internal sealed class Rendering(ImmutableArray<RenderJob> jobs, TemplateOverrides overrides)
{
    // A thread parses the templates it meets for itself: too much for a handful of files.
    private const int LeastPerThread = 200;

    private readonly GeneratedFile[] _files = new GeneratedFile[jobs.Length];
    private readonly SortedSet<string> _runtimeNames = new(StringComparer.Ordinal);
    private Task? _background;
    private int _next = -1;
    private (int Job, TemplateException Failure)? _first;

    /// <summary>The names of the Runtime that the files mention in their code.</summary>
    public IReadOnlyCollection<string> RuntimeNames => _runtimeNames;

    private int Threads => Math.Clamp(jobs.Length / LeastPerThread, 1, Environment.ProcessorCount);

    /// <summary>What the files are made of.</summary>
    public IEnumerable<object> Models => jobs.Select(job => job.Model);

    /// <summary>Starts with one thread, unless the jobs are too few for another.</summary>
    public void Begin() => _background = Threads > 1 ? Task.Run(Work) : null;

    /// <summary>Ends what is begun.</summary>
    public void Stop() => Interlocked.Exchange(ref _next, jobs.Length);

    /// <summary>The files, in the order of the jobs.</summary>
    /// <exception cref="TemplateException">The failure of the first job that fails.</exception>
    public GeneratedFile[] Run()
    {
        var threads = _background is { IsCompleted: false } ? Threads - 1 : Threads;
        if (threads == 1)
        {
            Work();
        }
        else
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => Work());
        }

        _background?.GetAwaiter().GetResult();
        return _first is { Failure: var failure } ? throw failure : _files;
    }

    private void Work()
    {
        var renderer = new TemplateRenderer(overrides);
        var mentioned = new HashSet<string>(StringComparer.Ordinal);
        for (var i = Interlocked.Increment(ref _next); i < jobs.Length; i = Interlocked.Increment(ref _next))
        {
            try
            {
                var text = renderer.Render(jobs[i].Template, jobs[i].Model);
                RuntimeFiles.BuiltIn.AddMentioned(text, mentioned);
                _files[i] = new GeneratedFile(jobs[i].Path, text);
            }
            catch (TemplateException failure)
            {
                Fail(i, failure);
            }
        }

        lock (_runtimeNames)
        {
            _runtimeNames.UnionWith(mentioned);
        }
    }

    // Jobs are taken in order: one before this that fails too is in somebody's hands, and wins.
    private void Fail(int job, TemplateException failure)
    {
        lock (_runtimeNames)
        {
            _first = _first is { Job: var first } && first < job ? _first : (job, failure);
        }

        Stop();
    }
}

/// <summary>A file to be: what its template makes of a model.</summary>
internal sealed record RenderJob(string Path, string Template, object Model);
