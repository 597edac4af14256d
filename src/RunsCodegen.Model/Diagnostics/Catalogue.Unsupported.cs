using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Diagnostics;

/// <summary>RCG3xxx: what the document may say and the generator cannot do. Never skipped silently.</summary>
public static partial class Catalogue
{
    /// <summary>RCG3001.</summary>
    public static Diagnostic ContentType(Place place, string contentType, string where) =>
        Error("RCG3001", place, $"content type '{contentType}' of {where} cannot be generated; offer 'application/json' or a '+json' type");

    /// <summary>RCG3002.</summary>
    public static Diagnostic ParameterStyle(Place place, string style, string name, string reason) =>
        Error("RCG3002", place, $"style '{style}' of parameter '{name}' cannot be generated: {reason}");

    /// <summary>RCG3003.</summary>
    public static Diagnostic UnionWithoutDiscriminator(Place place, IEnumerable<string> branches) =>
        Warning("RCG3003", place, $"nothing tells the branches {Quoted(branches)} apart, so they are tried in order; add a 'discriminator' or a property with a 'const' of its own to each");

    /// <summary>RCG3005.</summary>
    public static Diagnostic SchemaKeyword(Place place, string keyword, string reason) =>
        Error("RCG3005", place, $"schema keyword '{keyword}' cannot be generated: {reason}");

    /// <summary>RCG3008.</summary>
    public static Diagnostic ParameterLocation(Place place, string name, string location) =>
        Error("RCG3008", place, $"parameter '{name}' in '{location}' cannot be generated yet; send it in path, query or header");
}
