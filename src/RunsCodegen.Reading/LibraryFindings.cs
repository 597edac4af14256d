using System.Collections.Immutable;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Reading;

/// <summary>A second opinion on a document: what Microsoft.OpenApi finds. It never decides whether code is made.</summary>
public static class LibraryFindings
{
    /// <summary>The library's errors and warnings, as warnings of ours.</summary>
    public static ImmutableArray<Diagnostic> Check(SpecFile file)
    {
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();
        try
        {
            var read = OpenApiDocument.Parse(file.Text, file.Text.AsSpan().TrimStart() is ['{', ..] ? "json" : "yaml", settings);
            return read.Diagnostic is not { } diagnostic ? []
                : [.. diagnostic.Errors.Concat(diagnostic.Warnings).Select(e => Catalogue.LibraryFinding(PlaceOf(file, e.Pointer), e.Message))];
        }
        // The library has exceptions of many types for a text it cannot take in; each is a finding like any other.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return [Catalogue.LibraryFinding(Place.Of(file.Path), failure.Message)];
        }
    }

    // Its pointers begin with "#/"; where they lead nowhere, the nearest ancestor is shown.
    private static Place PlaceOf(SpecFile file, string? pointer) =>
        (pointer ?? "").TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
            .Aggregate(Place.Of(file.Path), (place, segment) => place.At(segment));
}
