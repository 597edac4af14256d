using RunsCodegen.Model.Text;

namespace RunsCodegen.Reading.Text;

/// <summary>A value of a description's text. Knows where it stands, so that a place need only be made for what is asked about.</summary>
internal abstract class Node(int offset)
{
    /// <summary>The object, list or file this stands in. A value that an alias shares stands where its anchor is.</summary>
    public Node? Parent { get; private set; }

    /// <summary>The member's name or the item's index.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Where the member's name begins in the text, or the item itself.</summary>
    public int Offset { get; private set; } = offset;

    public virtual Place Place => MakePlace();

    /// <summary>The kind in words, as diagnostics print it.</summary>
    public abstract string Kind { get; }

    /// <summary>The file this stands in.</summary>
    public SourceText Source
    {
        get
        {
            var node = this;
            while (node.Parent is { } parent)
            {
                node = parent;
            }

            return ((RootNode)node).Text;
        }
    }

    /// <summary>Puts the value where it was met first.</summary>
    public void AttachTo(Node parent, string key, int? keyOffset = null)
    {
        if (Parent is null)
        {
            (Parent, Key, Offset) = (parent, key, keyOffset ?? Offset);
        }
    }

    protected Place MakePlace() => Parent switch
    {
        null => Place.Of(""),
        RootNode root => root.Place,
        var parent => parent.Place.At(Key),
    };
}

/// <summary>The file as a whole, above its topmost value.</summary>
internal sealed class RootNode(SourceText text) : Node(0)
{
    public SourceText Text => text;

    public override Place Place { get; } = Place.Of(text.File.Path);

    public override string Kind => "a file";
}

/// <summary>A value without parts.</summary>
internal abstract class ScalarNode(string text, int offset) : Node(offset)
{
    /// <summary>The value as written, without quotes and escapes.</summary>
    public string Text => text;
}

internal sealed class StringNode(string text, int offset) : ScalarNode(text, offset)
{
    public override string Kind => "a string";
}

/// <summary>A number as written, in the notation of JSON, so that no digit is lost.</summary>
internal sealed class NumberNode(string text, int offset) : ScalarNode(text, offset)
{
    public override string Kind => "a number";
}

internal sealed class BooleanNode(bool value, string text, int offset) : ScalarNode(text, offset)
{
    public bool Value => value;

    public override string Kind => "a boolean";
}

internal sealed class NullNode(int offset) : ScalarNode("null", offset)
{
    public override string Kind => "null";
}
