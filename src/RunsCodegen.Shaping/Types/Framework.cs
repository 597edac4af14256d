using RunsCodegen.Model.Code;

namespace RunsCodegen.Shaping.Types;

/// <summary>How the output spells the framework's types: short, unless the document has a type of that name.</summary>
internal sealed class Framework(Func<string, bool> isTaken)
{
    /// <summary>Where collections live.</summary>
    public const string Collections = "global::System.Collections.Generic.";

    /// <summary>The short name where it is free, else the full one.</summary>
    public string Short(string name, string global) => isTaken(name) ? global : name;

    /// <summary>The names templates print.</summary>
    public FrameworkNames Names() => new()
    {
        CancellationToken = Short("CancellationToken", "global::System.Threading.CancellationToken"),
        Func = Short("Func", "global::System.Func"),
        HttpClient = Short("HttpClient", "global::System.Net.Http.HttpClient"),
        IAsyncEnumerable = Short("IAsyncEnumerable", Collections + "IAsyncEnumerable"),
        IReadOnlyDictionary = Short("IReadOnlyDictionary", Collections + "IReadOnlyDictionary"),
        IReadOnlyList = Short("IReadOnlyList", Collections + "IReadOnlyList"),
        ReadOnlySpan = Short("ReadOnlySpan", "global::System.ReadOnlySpan"),
        Stream = Short("Stream", "global::System.IO.Stream"),
        Task = Short("Task", "global::System.Threading.Tasks.Task"),
        ValueTask = Short("ValueTask", "global::System.Threading.Tasks.ValueTask"),
        Uri = Short("Uri", "global::System.Uri"),
    };
}
