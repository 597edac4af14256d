using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Swagger2;

/// <summary><c>host</c>, <c>basePath</c> and <c>schemes</c> → servers.</summary>
internal static class Swagger2ServerReader
{
    public static ImmutableArray<Server> Read(Readers all, ObjectNode top)
    {
        var host = all.Fields.Text(top, "host");
        var path = all.Fields.Text(top, "basePath")?.TrimEnd('/');
        if (host is null)
        {
            return string.IsNullOrEmpty(path) ? [] : [new Server(top.Place.At("basePath"), Rooted(path), Description: null, [])];
        }

        // Without schemes those of the document's own address count, which we do not know.
        var schemes = all.Fields.Texts(top, "schemes");
        return [.. (schemes.IsEmpty ? ["https"] : schemes).Select(s => new Server(top.Place.At("host"), $"{s}://{host}{Rooted(path)}", Description: null, []))];
    }

    /// <summary>The servers of an operation with <c>schemes</c> of its own.</summary>
    public static ImmutableArray<Server> ReadFor(Readers all, ObjectNode operation)
    {
        var schemes = all.Fields.Texts(operation, "schemes");
        if (schemes.IsEmpty || all.Document.Top is not ObjectNode top || all.Fields.Text(top, "host") is not { } host
            || schemes.SequenceEqual(all.Fields.Texts(top, "schemes"), StringComparer.Ordinal))
        {
            return [];
        }

        var path = all.Fields.Text(top, "basePath")?.TrimEnd('/');
        return [.. schemes.Select(s => new Server(operation.Place.At("schemes"), $"{s}://{host}{Rooted(path)}", Description: null, []))];
    }

    private static string Rooted(string? path) => string.IsNullOrEmpty(path) || path.StartsWith('/') ? path ?? "" : "/" + path;
}
