using RunsCodegen.Model.Text;
using RunsCodegen.Testing;

namespace RunsCodegen.Cases.JsonSchema;

/// <summary>The schemas of the suite as files in memory, and its <c>remotes</c> as the server that it expects.</summary>
internal sealed class SuiteFiles(IReadOnlyDictionary<string, string> files) : ISpecFiles
{
    private const string Server = "http://localhost:1234/";

    private readonly FilesInMemory _files = new(files);

    /// <inheritdoc/>
    public SpecFileResult Open(string? from, string reference) => _files.Open(from, reference);

    /// <inheritdoc/>
    public SpecFileResult OpenRemote(Uri address)
    {
        var text = address.AbsoluteUri;
        return !text.StartsWith(Server, StringComparison.Ordinal) ? new SpecFileResult.Remote(text)
            : SharedFolder.Find("specs/json-schema-test-suite/remotes/" + text[Server.Length..]) is { } path && File.Exists(path)
                ? new SpecFileResult.Opened(new SpecFile(text, File.ReadAllText(path)))
                : new SpecFileResult.NotFound(text);
    }
}
