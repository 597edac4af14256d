using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Diagnostics;

/// <summary>RCG1xxx: what is wrong with the text of the document.</summary>
public static partial class Catalogue
{
    /// <summary>RCG1001.</summary>
    public static Diagnostic NotYamlOrJson(Place place, string reason) =>
        Error("RCG1001", place, $"the text is neither YAML nor JSON: {reason}");

    /// <summary>RCG1002.</summary>
    public static Diagnostic UnsupportedOpenApiVersion(Place place, string? found) =>
        Error("RCG1002", place, (found is null ? "the document says neither 'openapi' nor 'swagger'" : $"'{found}' is not a version of OpenAPI that can be read") + "; the versions are 2.0, 3.0, 3.1 and 3.2");

    /// <summary>RCG1003.</summary>
    public static Diagnostic UnknownProperty(Place place, string name, string where) =>
        Warning("RCG1003", place, $"'{name}' is not a field of {where} and is left out; fix the name, or begin it with 'x-' if it is an extension");

    /// <summary>RCG1004.</summary>
    public static Diagnostic MissingRequiredField(Place place, string name, string where) =>
        Error("RCG1004", place, $"{where} has no '{name}'; add it");

    /// <summary>RCG1005.</summary>
    public static Diagnostic ReferenceNotFound(Place place, string reference) =>
        Error("RCG1005", place, $"'$ref: {reference}' leads nowhere; fix the reference or add what it names");

    /// <summary>RCG1006.</summary>
    public static Diagnostic ReferenceOutsideAllowedFolder(Place place, string reference, string allowed) =>
        Error("RCG1006", place, $"'$ref: {reference}' leads out of '{allowed}'; move the file below that folder");

    /// <summary>RCG1007.</summary>
    public static Diagnostic ReferenceToItself(Place place, string reference) =>
        Error("RCG1007", place, $"'$ref: {reference}' comes back to itself without ever naming a value; point it at one");

    /// <summary>RCG1008.</summary>
    public static Diagnostic DuplicateKey(Place place, string key) =>
        Error("RCG1008", place, $"'{key}' stands here twice; keep one");

    /// <summary>RCG1009.</summary>
    public static Diagnostic WrongKind(Place place, string where, string expected, string found) =>
        Error("RCG1009", place, $"{where} must be {expected}, and is {found}");

    /// <summary>RCG1010.</summary>
    public static Diagnostic DocumentTooLarge(Place place, string what, long limit) =>
        Error("RCG1010", place, $"the document has more {what} than the limit of {limit.ToString(System.Globalization.CultureInfo.InvariantCulture)}; split it or raise the limit");

    /// <summary>RCG1011.</summary>
    public static Diagnostic RemoteReference(Place place, string reference) =>
        Error("RCG1011", place, $"'$ref: {reference}' lies on the network, which is never asked; save the file beside the document and refer to that");

    /// <summary>RCG1012.</summary>
    public static Diagnostic UnreadableFile(Place place, string file, string reason) =>
        Error("RCG1012", place, $"'{file}' cannot be read: {reason}");

    /// <summary>RCG1013.</summary>
    public static Diagnostic NotAValueOf(Place place, string where, string found, IEnumerable<string> allowed) =>
        Error("RCG1013", place, $"{where} is '{found}'; it must be one of {Quoted(allowed)}");
}
