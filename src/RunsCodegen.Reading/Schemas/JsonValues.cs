using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Schemas;

/// <summary>Values of the document that are data and not description: defaults, constants, enums and examples.</summary>
internal sealed class JsonValues
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = int.MaxValue,
        SkipValidation = true,
    };

    private static readonly JsonDocumentOptions ReaderOptions = new() { MaxDepth = int.MaxValue };

    private readonly ArrayBufferWriter<byte> _buffer = new();

    // An example may be referred to from everywhere.
    private readonly Dictionary<Node, JsonElement> _known = new(ReferenceEqualityComparer.Instance);

    public JsonElement Of(Node node)
    {
        if (_known.TryGetValue(node, out var known))
        {
            return known;
        }

        var value = Parse(node);
        if (node is not ScalarNode)
        {
            _known.Add(node, value);
        }

        return value;
    }

    public JsonElement? OfMember(ObjectNode node, string name) => node.Find(name) is { } value ? Of(value) : null;

    /// <summary>The values of a list, and null at its end where <paramref name="andNull"/> says so and it is not there.</summary>
    /// <remarks>All in one document: one of its own costs each value more than the value itself.</remarks>
    public ImmutableArray<JsonElement> OfItems(ImmutableArray<Node> items, bool andNull = false) =>
        [.. Parse(new ArrayNode(andNull && !items.Any(i => i is NullNode) ? items.Add(new NullNode(0)) : items, 0)).EnumerateArray()];

    private JsonElement Parse(Node node)
    {
        _buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_buffer, WriterOptions))
        {
            Write(writer, node);
        }

        return JsonElement.Parse(_buffer.WrittenSpan, ReaderOptions);
    }

    // Recursion is safe: the budget limits the depth of what was read.
    private static void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node)
        {
            case ObjectNode o:
                writer.WriteStartObject();
                foreach (var member in o.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case ArrayNode a:
                writer.WriteStartArray();
                foreach (var item in a.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case StringNode text:
                writer.WriteStringValue(text.Text);
                break;
            case NumberNode number:
                writer.WriteRawValue(number.Text, skipInputValidation: true);
                break;
            case BooleanNode flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
