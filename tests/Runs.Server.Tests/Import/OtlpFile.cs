using System.Text;

namespace Runs.Server.Tests.Import;

/// <summary>Lines of an OTLP/JSON file.</summary>
internal static class OtlpFile
{
    public const string Run = """{"key":"ctx.run.id","value":{"stringValue":"run_1"}},{"key":"ctx.task.id","value":{"stringValue":"task-1"}},{"key":"ctx.environment.id","value":{"stringValue":"env_test"}}""";

    /// <summary>A request with one resource that names run, task and environment.</summary>
    public static string Line(params string[] spans) => $$$"""{"resourceSpans":[{"resource":{"attributes":[{{{Run}}}]},"scopeSpans":[{"scope":{"name":"s"},"spans":[{{{string.Join(',', spans)}}}]}]}]}""";

    /// <summary>A span of one second; <paramref name="more"/> is JSON members, each with a comma in front.</summary>
    public static string Span(int number, string more = "") =>
        $$"""{"traceId":"0AF7651916CD43DD8448EB211C80319C","spanId":"{{number:x16}}","name":"span {{number}}","startTimeUnixNano":"1700000000000000000","endTimeUnixNano":1700000001000000000{{more}}}""";

    public static string Attributes(params string[] attributes) => $",\"attributes\":[{string.Join(',', attributes)}]";

    public static string Attribute(string key, string valueJson) => $$"""{"key":"{{key}}","value":{{valueJson}}}""";

    public static string Text(string key, string value) => Attribute(key, $"{{\"stringValue\":\"{value}\"}}");

    public static string Event(string name, params string[] attributes) => $$""","events":[{"name":"{{name}}","timeUnixNano":"1700000000500900000"{{Attributes(attributes)}}}]""";

    public static MemoryStream Stream(params string[] lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
}
