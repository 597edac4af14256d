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
        Warning("RCG1004", place, $"{where} has no '{name}'; add it");

    /// <summary>RCG1005.</summary>
    public static Diagnostic ReferenceNotFound(Place place, string reference) =>
        Warning("RCG1005", place, $"'$ref: {reference}' leads nowhere; fix the reference or add what it names");

    /// <summary>RCG1006.</summary>
    public static Diagnostic ReferenceOutsideAllowedFolder(Place place, string reference, string allowed) =>
        Warning("RCG1006", place, $"'$ref: {reference}' leads out of '{allowed}'; move the file below that folder, or allow a folder above both with --allow-references");

    /// <summary>RCG1007.</summary>
    public static Diagnostic ReferenceToItself(Place place, string reference) =>
        Warning("RCG1007", place, $"'$ref: {reference}' comes back to itself without ever naming a value; point it at one");

    /// <summary>RCG1008.</summary>
    public static Diagnostic DuplicateKey(Place place, string key) =>
        Warning("RCG1008", place, $"'{key}' stands here twice; keep one");

    /// <summary>RCG1009.</summary>
    public static Diagnostic WrongKind(Place place, string where, string expected, string found) =>
        Warning("RCG1009", place, $"{where} must be {expected}, and is {found}");

    /// <summary>RCG1010.</summary>
    public static Diagnostic DocumentTooLarge(Place place, string what, long limit) =>
        Error("RCG1010", place, $"the document has more {what} than the limit of {limit.ToString(System.Globalization.CultureInfo.InvariantCulture)}; split it or raise the limit");

    /// <summary>RCG1011.</summary>
    public static Diagnostic RemoteReference(Place place, string reference, string? address = null) =>
        Warning("RCG1011", place, $"'$ref: {reference}' lies on the network{(address is null ? "" : $" at '{address}'")}, which is not asked; save the file beside the document and refer to that, or allow its origin with --allow-origin");

    /// <summary>RCG1012.</summary>
    public static Diagnostic UnreadableFile(Place place, string file, string reason) =>
        Error("RCG1012", place, $"'{file}' cannot be read: {reason}");

    /// <summary>RCG1013.</summary>
    public static Diagnostic NotAValueOf(Place place, string where, string found, IEnumerable<string> allowed) =>
        Warning("RCG1013", place, $"{where} is '{found}'; it must be one of {Quoted(allowed)}");

    /// <summary>RCG1014.</summary>
    public static Diagnostic LibraryFinding(Place place, string finding) =>
        Warning("RCG1014", place, $"Microsoft.OpenApi says of this: {finding}");

    /// <summary>RCG1015.</summary>
    public static Diagnostic ReferenceToOtherKind(Place place, string reference, string expected, string found, string outcome = "so this is left out") =>
        Warning("RCG1015", place, $"'$ref: {reference}' leads to {found}; {expected} must stand here, {outcome}");

    /// <summary>RCG1016.</summary>
    public static Diagnostic SiblingOfReference(Place place, string name) =>
        Warning("RCG1016", place, $"'{name}' beside a '$ref' has no effect before OpenAPI 3.1; put both into an 'allOf', or declare version 3.1");

    /// <summary>RCG1017.</summary>
    public static Diagnostic FieldHasNoEffect(Place place, string name, string reason) =>
        Warning("RCG1017", place, $"'{name}' has no effect: {reason}");

    /// <summary>RCG1018.</summary>
    public static Diagnostic SecuritySchemeNotFound(Place place, string name) =>
        Warning("RCG1018", place, $"there is no security scheme '{name}'; declare it or correct the name");

    /// <summary>RCG1019.</summary>
    public static Diagnostic PathWithoutSlash(Place place, string path) =>
        Warning("RCG1019", place, $"path '{path}' does not begin with '/'; put one before it");

    /// <summary>RCG1020.</summary>
    public static Diagnostic DuplicateParameter(Place place, string name, string location) =>
        Warning("RCG1020", place, $"there is a parameter '{name}' in '{location}' already; keep one");
}
