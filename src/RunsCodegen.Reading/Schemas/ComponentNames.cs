using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Schemas;

/// <summary>The name a description gives a schema by where it puts it.</summary>
internal static class ComponentNames
{
    /// <summary>The key in a group of named schemas, or null.</summary>
    public static string? Of(Node node) => node.Parent switch
    {
        ObjectNode { Key: "schemas", Parent: ObjectNode { Key: "components" } } => node.Key,
        ObjectNode { Key: "definitions" or "$defs" } => node.Key,
        _ => null,
    };

    /// <summary>What a schema in another file is called by those who refer to it: its key, or the file when it is all of it.</summary>
    public static string? InOtherFile(Node node) => node.Parent switch
    {
        RootNode root => Path.GetFileNameWithoutExtension(root.Text.File.Path),
        ObjectNode => node.Key,
        _ => null,
    };
}
