using System.Collections.Immutable;
using System.Text.Json;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen;

/// <summary>Diagnostics as JSON, for the report and for <c>lint --format json</c>.</summary>
public static class DiagnosticJson
{
    /// <summary>Indented, and with quotes and letters as they are: a file, not a piece of HTML.</summary>
    public static JsonWriterOptions Style { get; } = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>Writes a list under a name.</summary>
    public static void WriteAll(Utf8JsonWriter json, string name, ImmutableArray<Diagnostic> diagnostics, ILocator locator)
    {
        json.WriteStartArray(name);
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("id", diagnostic.Id);
            json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
            json.WriteString("message", diagnostic.Message);
            ReportFile.WriteLocation(json, locator.Locate(diagnostic.Place), diagnostic.Place.Pointer);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
