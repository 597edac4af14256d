using System.Collections.Immutable;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;
using RunsCodegen.Reading.References;

namespace RunsCodegen.Reading;

/// <summary>What Microsoft.OpenApi says of a description: a second opinion, which decides nothing.</summary>
public static class LibraryFindings
{
    // It walks the whole way anew for each of them, however often it comes by.
    private const int LongestChain = 100;

    /// <summary>Runs the library's reader and its validation rules over one file.</summary>
    public static ImmutableArray<Diagnostic> Check(SpecFile document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var place = Place.Of(document.Path);
        if (new SourceFiles(NoFiles.Instance, new ReadingLimits(), new DiagnosticBag()).Read(document).Top is not { } top)
        {
            // The library has no limits of its own: what we refuse must not reach it.
            return [];
        }

        if (ReferenceChains.Longest(top) > LongestChain)
        {
            return [Catalogue.LibraryFinding(place, $"it was not asked: more than {LongestChain} references lead through each other")];
        }

        var text = document.Text.TrimStart('\uFEFF');
        try
        {
            var settings = new OpenApiReaderSettings { LoadExternalRefs = false };
            settings.AddYamlReader();
            var format = text.AsSpan().TrimStart() is ['{', ..] ? OpenApiConstants.Json : OpenApiConstants.Yaml;
            var result = OpenApiDocument.Parse(text, format, settings);
            var findings = (result.Diagnostic?.Errors ?? []).Concat(result.Diagnostic?.Warnings ?? []);
            return [.. findings.DistinctBy(f => (f.Pointer, f.Message)).Select(f => Catalogue.LibraryFinding(PlaceOf(place, f.Pointer), SingleLine(f.Message)))];
        }

        // Its readers throw what they like; a second opinion that cannot be had is a finding too.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return [Catalogue.LibraryFinding(place, SingleLine($"it cannot read the document: {fault.Message}"))];
        }
    }

    private static Place PlaceOf(Place file, string? pointer)
    {
        var start = pointer?.IndexOf("#/", StringComparison.Ordinal) ?? -1;
        return start < 0 ? file : Text.JsonPointer.Segments(pointer![(start + 1)..]).Aggregate(file, (place, segment) => place.At(segment));
    }

    private static string SingleLine(string message) => string.Join(' ', message.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).TrimEnd('.');

    private sealed class NoFiles : ISpecFiles
    {
        public static readonly NoFiles Instance = new();

        public SpecFileResult Open(string? from, string reference) => new SpecFileResult.NotFound(reference);
    }
}
