using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;
using RunsCodegen.Reading.Documents;
using RunsCodegen.Reading.References;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading;

/// <summary>Text of any version of OpenAPI → <see cref="ApiDocument"/>. The door of this project.</summary>
public static class SpecReader
{
    /// <summary>Reads a description. Faults of the document become diagnostics; all that can be understood is read.</summary>
    /// <param name="document">The description itself.</param>
    /// <param name="files">Gives the files it refers to.</param>
    /// <param name="limits">How much is taken on.</param>
    public static ReadResult Read(SpecFile document, ISpecFiles files, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(limits);

        var bag = new DiagnosticBag();
        var sources = new SourceFiles(files, limits, bag);
        var read = ReadDocument(sources.Read(document), sources, limits, bag);
        return new ReadResult(read, bag.ToImmutable(), sources.Locator, [.. sources.All.Select(f => f.File.Path)]);
    }

    private static ApiDocument? ReadDocument(SourceText source, SourceFiles files, ReadingLimits limits, DiagnosticBag bag)
    {
        switch (source.Top)
        {
            // Why it has no top is said already.
            case null:
                return null;
            case ObjectNode top when DialectOf(top, bag) is { } dialect:
                var readers = new Readers(source, dialect, files, limits, bag);
                return dialect.IsSwagger2
                    ? new Swagger2.Swagger2DocumentReader(readers).Read(top)
                    : new DocumentReader(readers).Read(top);
            case ObjectNode:
                return null;
            case var other:
                bag.Add(Catalogue.UnsupportedOpenApiVersion(other.Place, found: null));
                return null;
        }
    }

    private static Dialect? DialectOf(ObjectNode top, DiagnosticBag bag)
    {
        var field = top.Find("openapi") ?? top.Find("swagger");
        var version = (field as ScalarNode)?.Text;
        var dialect = version is null ? null : Dialect.Of(version);
        if (dialect is null)
        {
            bag.Add(Catalogue.UnsupportedOpenApiVersion((field ?? top).Place, version));
        }

        return dialect;
    }
}
