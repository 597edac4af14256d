using System.Collections.Concurrent;
using RunsCodegen.Model.Code;

namespace RunsCodegen.Emit;

/// <summary>The Runtime as text: dropped into the output file by file, only those that are needed.</summary>
internal sealed class RuntimeFiles
{
    /// <summary>The namespace the sources are written in.</summary>
    public const string SourceNamespace = "RunsCodegen.Output";

    private readonly Dictionary<string, string> _sources;
    private readonly Dictionary<string, List<string>> _declaredIn = new(StringComparer.Ordinal);
    // The built-in files serve several runs at once.
    private readonly ConcurrentDictionary<string, string[]> _mentions = new(StringComparer.Ordinal);

    /// <param name="sources">Text by path below the output's Runtime folder, without extension.</param>
    public RuntimeFiles(Dictionary<string, string> sources)
    {
        _sources = sources;
        foreach (var (file, text) in _sources)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            Declarations.Add(text, names);
            foreach (var name in names)
            {
                Files(name).Add(file);
            }
        }
    }

    /// <summary>The Runtime of this version.</summary>
    public static RuntimeFiles BuiltIn { get; } = new(EmbeddedText.Names("runtime/").ToDictionary(
        OutputName, name => EmbeddedText.Find(name)!, StringComparer.Ordinal));

    /// <summary>Adds the names of the Runtime that a text mentions in its code.</summary>
    public void AddMentioned(string text, ISet<string> found) => Identifiers.AddKnown(text, _declaredIn, found);

    /// <summary>The files that declare the roots, and all that those need in turn.</summary>
    public IEnumerable<GeneratedFile> For(string @namespace, string header, IEnumerable<string> roots)
    {
        var needed = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(roots);
        while (open.TryPop(out var name))
        {
            foreach (var file in _declaredIn.GetValueOrDefault(name, []).Where(needed.Add))
            {
                Array.ForEach(Mentions(file), open.Push);
            }
        }

        return needed.Select(file => new GeneratedFile(
            $"Runtime/{file}.g.cs",
            header + _sources[file].Replace(SourceNamespace, @namespace, StringComparison.Ordinal)));
    }

    // What only a client or a server needs has a folder of its own, so that a project can compile one without the other.
    private static string OutputName(string resource)
    {
        var folder = resource.Split('/')[1];
        var name = Path.GetFileNameWithoutExtension(resource);
        return folder is "Client" or "Server" ? folder + "/" + name : name;
    }

    private List<string> Files(string name) => _declaredIn.TryGetValue(name, out var files) ? files : _declaredIn[name] = [];

    private string[] Mentions(string file) => _mentions.GetOrAdd(file, f =>
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        AddMentioned(_sources[f], found);
        return [.. found];
    });
}
