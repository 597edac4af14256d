using System.Globalization;
using System.Text.Json;

namespace Runs.Server.Import;

/// <summary>The API's <c>style</c> from the <c>$style.…</c> attributes. A value the API does not know is left out with a warning.</summary>
internal sealed class OtlpStyle(OtlpAttributes attributes, Action<string> warn)
{
    private static readonly string[] Variants = ["primary", "warm", "cold"];
    private static readonly string[] AccessoryStyles = ["codepath", "pills"];
    private static readonly string[] ItemMembers = ["variant", "url", "icon"];

    public ReadOnlyMemory<byte> Read() => JsonBytes.Write(writer =>
    {
        writer.WriteStartObject();
        WriteText(writer, "icon", attributes.Text(AttributeNames.StyleIcon));
        WriteText(writer, "variant", OneOf(AttributeNames.StyleVariant, Variants));
        WriteAccessory(writer);
        writer.WriteEndObject();
    });

    private void WriteAccessory(Utf8JsonWriter writer)
    {
        var items = ItemNumbers();
        if (items.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("accessory");
        writer.WriteStartArray("items");
        foreach (var number in items)
        {
            WriteItem(writer, string.Create(CultureInfo.InvariantCulture, $"{AttributeNames.StyleAccessoryItems}{number}]."));
        }

        writer.WriteEndArray();
        WriteText(writer, "style", OneOf(AttributeNames.StyleAccessoryStyle, AccessoryStyles));
        writer.WriteEndObject();
    }

    private void WriteItem(Utf8JsonWriter writer, string prefix)
    {
        if (attributes.Text(prefix + "text") is not { } text)
        {
            warn($"'{prefix}text' is no stringValue; the item is left out");
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("text", text);
        foreach (var member in ItemMembers)
        {
            WriteText(writer, member, attributes.Text(prefix + member));
        }

        writer.WriteEndObject();
    }

    // $style.accessory.items[0].text, $style.accessory.items[0].icon, $style.accessory.items[1].text
    private SortedSet<int> ItemNumbers()
    {
        var numbers = new SortedSet<int>();
        foreach (var name in attributes.Names.Where(name => name.StartsWith(AttributeNames.StyleAccessoryItems, StringComparison.Ordinal)))
        {
            var rest = name.AsSpan(AttributeNames.StyleAccessoryItems.Length);
            var end = rest.IndexOf("].", StringComparison.Ordinal);
            if (end > 0 && int.TryParse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    private string? OneOf(string name, string[] known)
    {
        if (attributes.Text(name) is not { } value || known.Contains(value, StringComparer.Ordinal))
        {
            return attributes.Text(name);
        }

        warn($"attribute '{name}' is '{value}', which is none of {string.Join(", ", known)}; it is left out");
        return null;
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
