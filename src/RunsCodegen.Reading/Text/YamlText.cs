using SharpYaml;
using SharpYaml.Events;

namespace RunsCodegen.Reading.Text;

/// <summary>YAML 1.2 text → values, with anchors, aliases and merge keys.</summary>
internal static class YamlText
{
    private const string StringTag = "tag:yaml.org,2002:str";

    public static TextFault? Read(SourceText source, NodeBuilder builder)
    {
        // Depth is the budget's to limit, which says so in our words.
        var parser = Parser.CreateParser(new StringReader(source.File.Text), int.MaxValue);
        try
        {
            var documents = 0;
            while (parser.MoveNext())
            {
                var current = parser.Current!;
                if (current is DocumentStart && ++documents > 1)
                {
                    return FaultAt(source, current.Start, "it holds more than one YAML document");
                }

                if (!Add(source, current, builder, out var fault))
                {
                    return fault;
                }
            }

            return documents == 0 ? new TextFault("it is empty", 1, 1) : null;
        }
        catch (YamlException fault)
        {
            return FaultAt(source, fault.Start, ReasonOf(fault));
        }
    }

    private static bool Add(SourceText source, ParsingEvent current, NodeBuilder builder, out TextFault? fault)
    {
        fault = null;
        if (builder.ExpectsName && current is not (Scalar or MappingEnd))
        {
            fault = FaultAt(source, current.Start, "a member's name must be a plain value");
            return false;
        }

        var offset = current.Start.Index;
        switch (current)
        {
            case MappingStart mapping:
                return builder.Start(isObject: true, offset, mapping.Anchor);
            case SequenceStart sequence:
                return builder.Start(isObject: false, offset, sequence.Anchor);
            case MappingEnd or SequenceEnd:
                builder.End();
                return true;
            case Scalar name when builder.ExpectsName:
                builder.Name(name.Value, offset, name is { Value: "<<", Style: ScalarStyle.Plain });
                return true;
            case Scalar scalar:
                return builder.Scalar(ValueOf(scalar), scalar.Anchor);
            case AnchorAlias alias when !builder.TryAlias(alias.Value):
                fault = FaultAt(source, alias.Start, $"alias '*{alias.Value}' has no anchor before it");
                return false;
            case AnchorAlias:
                return builder.IsWithinBudget;
            default:
                return true;
        }
    }

    private static ScalarNode ValueOf(Scalar scalar)
    {
        var isString = scalar.Style is not ScalarStyle.Plain || scalar.Tag is StringTag or "!";
        return isString ? new StringNode(scalar.Value, scalar.Start.Index) : YamlScalars.Read(scalar.Value, scalar.Start.Index);
    }

    // The parser's own lines also end where no editor ends one, and the last of them may be after the text.
    private static TextFault FaultAt(SourceText source, Mark mark, string reason)
    {
        var at = source.Locate(mark.Index);
        return new(reason, at.Line, at.Column);
    }

    // The parser puts the position first, which we print in our own way.
    private static string ReasonOf(YamlException fault)
    {
        var start = fault.Message.LastIndexOf("): ", StringComparison.Ordinal);
        var reason = (start < 0 ? fault.Message : fault.Message[(start + 3)..]).TrimEnd('.');
        return reason.Length == 0 ? "it breaks off" : char.ToLowerInvariant(reason[0]) + reason[1..];
    }
}
