using System.Reflection;
using System.Text.Json.Nodes;
using RunsCodegen.Conformance.Data;

namespace RunsCodegen.Conformance.Running;

/// <summary>Compares what a call of the client came to with what the case expects.</summary>
internal static class Outcome
{
    public static async Task<IReadOnlyList<string>> OfReturnAsync(WireCase @case, object? value)
    {
        if (@case.Throws is not null || @case.IsRefused)
        {
            return [$"expected: {@case.Throws ?? "ValidationException"}\n  but was: a return of {value}"];
        }

        var problems = new List<string>();
        var body = value;
        if (value is not null && value.GetType().GetMethod("EnsureSuccess") is not null)
        {
            Compare(problems, "status", @case.Reply.Status, (int)Property(value, "StatusCode")!);
            problems.AddRange(await HeadersAsync(@case, value));
            body = BodyOf(value);
        }

        Compare(problems, "result", @case.Returns ?? @case.Result, await JsonValues.WriteAsync(body));
        return problems;
    }

    public static async Task<IReadOnlyList<string>> OfExceptionAsync(WireCase @case, Exception fault)
    {
        var name = fault.GetType().IsGenericType ? fault.GetType().Name.Split('`')[0] + "<>" : fault.GetType().Name;
        var expected = @case.Throws ?? (@case.IsRefused ? "ValidationException" : null);
        if (name != expected)
        {
            return [$"expected: {expected ?? "a return"}\n  but was: {fault}"];
        }

        var problems = new List<string>();
        if (Property(fault, "StatusCode") is int status)
        {
            Compare(problems, "status", @case.Reply.Status, status);
        }

        if (name == "ApiException<>")
        {
            Compare(problems, "error", @case.Returns ?? @case.Result, await JsonValues.WriteAsync(Property(fault, "Error")));
        }
        else if (Property(fault, "ResponseText") is string text)
        {
            Compare(problems, "text", JsonValue.Create(@case.Reply.Text), JsonValue.Create(text));
        }

        if (@case.Errors.Count > 0 && Property(fault, "Errors") is System.Collections.IEnumerable errors)
        {
            // The client names no place: what it checks first is what it says.
            var wanted = @case.Errors.Select(e => e.Split(' ')[^2] + " " + e.Split(' ')[^1]);
            Compare(problems, "errors", Array(wanted), Array(errors.Cast<object>().Select(e => $"{Property(e, "Pointer")} {Property(e, "Keyword") ?? Property(e, "Code")}")));
        }

        return problems;
    }

    private static async Task<IReadOnlyList<string>> HeadersAsync(WireCase @case, object response)
    {
        var problems = new List<string>();
        foreach (var (name, value) in @case.Headers)
        {
            var property = response.GetType().GetProperties().SingleOrDefault(p => Names.AreSame(p.Name, name));
            Compare(problems, name, value, property is null ? "no such property" : await JsonValues.WriteAsync(property.GetValue(response)));
        }

        return problems;
    }

    // Whichever of the declared responses came.
    private static object? BodyOf(object response)
    {
        foreach (var method in response.GetType().GetMethods().Where(m => m.Name.StartsWith("TryGet", StringComparison.Ordinal)))
        {
            var arguments = new object?[1];
            if (method.Invoke(response, arguments) is true)
            {
                return arguments[0];
            }
        }

        return null;
    }

    private static object? Property(object value, string name) =>
        value.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance)?.GetValue(value);

    private static JsonArray Array(IEnumerable<string> texts) => [.. texts.Order(StringComparer.Ordinal).Select(t => (JsonNode)JsonValue.Create(t))];

    private static void Compare(List<string> problems, string what, JsonNode? expected, JsonNode? actual)
    {
        if (!JsonValues.AreEqual(expected, actual))
        {
            problems.Add($"expected: {what} {JsonValues.Show(expected)}\n  but was: {what} {JsonValues.Show(actual)}");
        }
    }
}
