using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Reading.Tests;

/// <summary>All that a record holds as text, places left out: equal texts are equal descriptions.</summary>
internal static class Described
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("null\n");
                break;
            case string or bool or int or Enum:
                text.Append(CultureInfo.InvariantCulture, $"{value}\n");
                break;
            case SchemaId id:
                text.Append(CultureInfo.InvariantCulture, $"#{id.Index}\n");
                break;
            case JsonElement json:
                text.Append(CultureInfo.InvariantCulture, $"{json.GetRawText()}\n");
                break;
            case SchemaTable table:
                Write(text, table.All, depth);
                break;
            case IEnumerable items:
                text.Append('\n');
                foreach (var item in items)
                {
                    text.Append(' ', depth * 2).Append("- ");
                    Write(text, item, depth + 1);
                }

                break;
            default:
                WriteMembers(text, value, depth);
                break;
        }
    }

    private static void WriteMembers(StringBuilder text, object value, int depth)
    {
        text.Append(CultureInfo.InvariantCulture, $"{value.GetType().Name}\n");
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.PropertyType != typeof(Place))
            {
                text.Append(' ', depth * 2).Append(property.Name).Append(": ");
                Write(text, property.GetValue(value), depth + 1);
            }
        }
    }
}
