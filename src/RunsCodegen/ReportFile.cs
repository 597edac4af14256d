using System.Collections.Immutable;
using System.Text.Json;
using RunsCodegen.Disk;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen;

/// <summary>The report: what of the document was generated, approximated or refused, and every diagnostic.</summary>
public static class ReportFile
{
    /// <summary>Writes it; the disk's refusal comes back as a diagnostic.</summary>
    public static ImmutableArray<Diagnostic> Write(string path, string document, GeneratorResult result)
    {
        try
        {
            File.WriteAllBytes(path, ToUtf8(ShownPath.Of(document), result));
            return [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [Catalogue.CannotWrite(Place.Of(ShownPath.Of(path)), Reasons.Of(failure))];
        }
    }

    /// <summary>The text.</summary>
    public static byte[] ToUtf8(string document, GeneratorResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, DiagnosticJson.Style))
        {
            json.WriteStartObject();
            json.WriteString("document", document);
            WriteTotals(json, result.Report);
            json.WriteStartArray("entries");
            foreach (var entry in result.Report)
            {
                json.WriteStartObject();
                json.WriteString("kind", entry.Kind);
                json.WriteString("name", entry.Name);
                json.WriteString("outcome", entry.Outcome.ToString().ToLowerInvariant());
                json.WriteStartArray("ids");
                foreach (var id in entry.Ids)
                {
                    json.WriteStringValue(id);
                }

                json.WriteEndArray();
                WriteLocation(json, result.Locator.Locate(entry.Place), entry.Place.Pointer);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            DiagnosticJson.WriteAll(json, "diagnostics", result.Diagnostics, result.Locator);
            json.WriteEndObject();
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    // How many of each kind became what.
    private static void WriteTotals(Utf8JsonWriter json, ImmutableArray<ReportEntry> report)
    {
        json.WriteStartObject("totals");
        foreach (var kind in report.GroupBy(e => e.Kind, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(kind.Key);
            foreach (var outcome in kind.GroupBy(e => e.Outcome).OrderBy(g => g.Key))
            {
                json.WriteNumber(outcome.Key.ToString().ToLowerInvariant(), outcome.Count());
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    internal static void WriteLocation(Utf8JsonWriter json, SourceLocation at, string pointer)
    {
        json.WriteString("file", at.File);
        if (at.Line > 0)
        {
            json.WriteNumber("line", at.Line);
            json.WriteNumber("column", at.Column);
        }

        json.WriteString("pointer", pointer);
    }
}
