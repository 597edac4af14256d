using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading;

/// <summary>Takes fields out of objects, and says where one has the wrong kind. What is null in the text counts as absent.</summary>
internal sealed class Fields(DiagnosticBag bag)
{
    /// <summary>Text; an unquoted number or boolean is taken as written, as <c>version: 1.10</c>.</summary>
    public string? Text(ObjectNode node, string name)
    {
        switch (node.Find(name))
        {
            case null or NullNode:
                return null;
            case ScalarNode scalar:
                return scalar.Text;
            case var other:
                bag.Add(WrongKind(other, "a string"));
                return null;
        }
    }

    public bool? Flag(ObjectNode node, string name)
    {
        switch (node.Find(name))
        {
            case null or NullNode:
                return null;
            case BooleanNode flag:
                return flag.Value;
            case StringNode { Text: "true" or "false" } text:
                bag.Add(WrongKind(text, "a boolean"));
                return text.Text == "true";
            case var other:
                bag.Add(WrongKind(other, "a boolean"));
                return null;
        }
    }

    /// <summary>A count that is not negative; one too large for any list or string is no limit at all.</summary>
    public int? Count(ObjectNode node, string name)
    {
        if (Number(node, name) is not { } text)
        {
            return null;
        }

        // 10.0 and 1e3 are whole numbers too (JSON Schema Core §6.2.2).
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || value < 0 || Math.Floor(value) != value)
        {
            bag.Add(Catalogue.WrongKind(node.Find(name)!.Place, $"'{name}'", "a whole number of 0 or more", text));
            return null;
        }

        return value > int.MaxValue ? int.MaxValue : (int)value;
    }

    /// <summary>A number as written.</summary>
    public string? Number(ObjectNode node, string name)
    {
        switch (node.Find(name))
        {
            case null or NullNode:
                return null;
            case NumberNode number:
                return number.Text;
            case StringNode text when YamlScalars.Read(text.Text, 0) is NumberNode quoted:
                bag.Add(WrongKind(text, "a number"));
                return quoted.Text;
            case var other:
                bag.Add(WrongKind(other, "a number"));
                return null;
        }
    }

    public ObjectNode? Object(ObjectNode node, string name) => AsObject(node.Find(name));

    public ObjectNode? AsObject(Node? node)
    {
        if (node is not (null or NullNode or ObjectNode))
        {
            bag.Add(WrongKind(node, "an object"));
        }

        return node as ObjectNode;
    }

    public ImmutableArray<Node> Items(ObjectNode node, string name)
    {
        var value = node.Find(name);
        if (value is not (null or NullNode or ArrayNode))
        {
            bag.Add(WrongKind(value, "a list"));
        }

        return value is ArrayNode list ? list.Items : [];
    }

    /// <summary>The items that are objects.</summary>
    public IEnumerable<ObjectNode> Objects(ObjectNode node, string name) => Items(node, name).Select(AsObject).OfType<ObjectNode>();

    /// <summary>The members of an object field that are no extensions.</summary>
    public IEnumerable<Member> Members(ObjectNode node, string name) =>
        Object(node, name)?.Members.Where(m => !IsExtension(m.Name)) ?? [];

    /// <summary>A list of strings.</summary>
    public ImmutableArray<string> Texts(ObjectNode node, string name)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Items(node, name))
        {
            if (item is ScalarNode and not NullNode)
            {
                texts.Add(((ScalarNode)item).Text);
            }
            else
            {
                bag.Add(WrongKind(item, "a string"));
            }
        }

        return texts.DrainToImmutable();
    }

    /// <summary>Says which members are no fields of such an object and no extensions.</summary>
    public void CheckNames(ObjectNode node, FrozenSet<string> known, string where)
    {
        foreach (var member in node.Members)
        {
            if (!known.Contains(member.Name) && !IsExtension(member.Name))
            {
                bag.Add(Catalogue.UnknownProperty(node.Place.At(member.Name), member.Name, where));
            }
        }
    }

    public static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    private static Diagnostic WrongKind(Node node, string expected) =>
        Catalogue.WrongKind(node.Place, node.Parent is ArrayNode list ? $"an item of '{list.Key}'" : $"'{node.Key}'", expected, node.Kind);
}
