using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using RunsCodegen.Cli.Commands;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Cli;

/// <summary>Diagnostics for other tools to read.</summary>
internal static class Findings
{
    public static string ToJson(ImmutableArray<Diagnostic> diagnostics, ILocator locator) => Write(json =>
    {
        json.WriteStartObject();
        DiagnosticJson.WriteAll(json, "diagnostics", diagnostics, locator);
        json.WriteEndObject();
    });

    /// <summary>SARIF 2.1.0, as code hosts show it beside the lines.</summary>
    public static string ToSarif(ImmutableArray<Diagnostic> diagnostics, ILocator locator) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, diagnostics);
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            WriteResult(json, diagnostic, locator.Locate(diagnostic.Place));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", Terminal.ToolName);
        json.WriteString("semanticVersion", PrintVersion.Version);
        json.WriteStartArray("rules");
        foreach (var id in diagnostics.Select(d => d.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            if (DiagnosticPages.Find(id) is { } page)
            {
                WriteText(json, "fullDescription", page);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, SourceLocation at)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteString("level", diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        WriteText(json, "message", diagnostic.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri.EscapeDataString(at.File).Replace("%2F", "/", StringComparison.Ordinal));
        json.WriteEndObject();
        if (at.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", at.Line);
            json.WriteNumber("startColumn", Math.Max(1, at.Column));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, DiagnosticJson.Style))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
