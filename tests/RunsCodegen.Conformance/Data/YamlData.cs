using System.Text.Json;
using System.Text.Json.Nodes;
using SharpYaml;
using SharpYaml.Events;

namespace RunsCodegen.Conformance.Data;

/// <summary>YAML as JSON values. A plain scalar that is JSON is that value, with the number's text kept; any other is a string.</summary>
internal static class YamlData
{
    public static JsonObject Read(string text)
    {
        var parser = Parser.CreateParser(new StringReader(text));
        while (parser.MoveNext() && parser.Current is StreamStart or DocumentStart)
        {
            // What a document begins with says nothing.
        }

        return Value(parser) as JsonObject ?? throw new FormatException("the file is no mapping");
    }

    private static JsonNode? Value(IParser parser) => parser.Current switch
    {
        MappingStart => Mapping(parser),
        SequenceStart => Sequence(parser),
        Scalar scalar => Scalar(scalar),
        _ => throw new FormatException($"line {parser.Current?.Start.Line + 1}: neither a mapping nor a sequence nor a value"),
    };

    private static JsonObject Mapping(IParser parser)
    {
        var members = new JsonObject();
        while (Next(parser) is not MappingEnd)
        {
            var name = ((Scalar)parser.Current!).Value;
            Next(parser);
            members.Add(name, Value(parser));
        }

        return members;
    }

    private static JsonArray Sequence(IParser parser)
    {
        var items = new JsonArray();
        while (Next(parser) is not SequenceEnd)
        {
            items.Add(Value(parser));
        }

        return items;
    }

    private static JsonNode? Scalar(Scalar scalar)
    {
        if (scalar.Style is not ScalarStyle.Plain)
        {
            return JsonValue.Create(scalar.Value);
        }

        if (scalar.Value is "" or "~")
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(scalar.Value);
        }
        catch (JsonException)
        {
            return JsonValue.Create(scalar.Value);
        }
    }

    private static ParsingEvent Next(IParser parser) =>
        parser.MoveNext() ? parser.Current! : throw new FormatException("the file ends too early");
}
