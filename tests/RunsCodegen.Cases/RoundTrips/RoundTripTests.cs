using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using RunsCodegen.Testing;

namespace RunsCodegen.Cases.RoundTrips;

/// <summary>All rows are one document, compiled once; each value is read, checked, written and compared.</summary>
public sealed class RoundTripTests
{
    private static readonly Row[] Rows = [.. UnionRows.All, .. EnumRows.All, .. ObjectRows.All, .. ValueRows.All];

    private static readonly Lazy<Assembly> Output = new(Compile);

    public static TheoryData<string> Names => [.. Rows.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Valid_values_come_back_and_others_are_refused(string name)
    {
        var row = Rows.Single(r => r.Name == name);
        var type = Output.Value.GetType("Case.Api." + name, throwOnError: true)!;

        Assert.Equal(row.Type, Text(type.GetProperty("Value")!.PropertyType, row.Name));
        Assert.Empty(row.Valid.SelectMany(v => Loss(type, v)).Concat(row.Invalid.SelectMany(v => Acceptance(type, v))));
    }

    private static Assembly Compile()
    {
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Rows", ["version"] = "1" },
            ["paths"] = new JsonObject(),
            ["components"] = new JsonObject { ["schemas"] = new JsonObject(Rows.SelectMany(r => r.Components())) },
        };
        var result = Generated.OfText(document.ToJsonString());
        Assert.False(result.HasErrors, result.Diagnostics());
        return Compiled.Of(result.Files).Load();
    }

    private static IEnumerable<string> Loss(Type type, string value)
    {
        var json = $$"""{"value":{{value}}}""";
        var (read, problem) = Read(type, json);
        var errors = read is null ? "" : Errors(type, read);
        if (problem is not null || errors.Length > 0)
        {
            yield return $"{value}: {problem ?? errors}";
        }
        else if (JsonSerializer.Serialize(read, type) is var written && !JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)))
        {
            yield return $"{value}: came back as {written}";
        }
    }

    private static IEnumerable<string> Acceptance(Type type, string value)
    {
        var (read, problem) = Read(type, $$"""{"value":{{value}}}""");
        if (problem is null && Errors(type, read!).Length == 0)
        {
            yield return $"{value}: was not refused";
        }
    }

    private static (object? Value, string? Problem) Read(Type type, string json)
    {
        try
        {
            return (JsonSerializer.Deserialize(json, type), null);
        }
        catch (JsonException exception)
        {
            return (null, exception.Message);
        }
    }

    // As the server does it: a type without rules has no validator.
    private static string Errors(Type type, object value)
    {
        if (Output.Value.GetType($"Case.Api.Runtime.{type.Name}Validator") is not { } validator)
        {
            return "";
        }

        var context = Activator.CreateInstance(
            Output.Value.GetType("Case.Api.Runtime.ValidationContext")!, BindingFlags.NonPublic | BindingFlags.Instance, null, [100], null)!;
        _ = validator.GetMethod("Validate")!.Invoke(null, [value, context]);
        var errors = (IEnumerable)context.GetType().GetProperty("Errors", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(context)!;
        return string.Join("; ", errors.Cast<object>());
    }

    // IReadOnlyList<Int64?>, without the row's own name in names of its types.
    private static string Text(Type type, string row)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Text(inner, row) + "?";
        }

        var name = type.IsGenericType ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name;
        var arguments = type.IsGenericType ? "<" + string.Join(", ", type.GetGenericArguments().Select(a => Text(a, row))) + ">" : "";
        return (name.StartsWith(row, StringComparison.Ordinal) && name.Length > row.Length ? name[row.Length..] : name) + arguments;
    }
}
