using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Diagnostics;

/// <summary>RCG0xxx: how the tool is called and its options.</summary>
public static partial class Catalogue
{
    /// <summary>RCG0001.</summary>
    public static Diagnostic OptionsFileNotFound(Place file) =>
        Error("RCG0001", file, $"the options file '{file.File}' does not exist; create it or leave out --options");

    /// <summary>RCG0002.</summary>
    public static Diagnostic UnknownOption(Place place, string name, string? nearest) =>
        Error("RCG0002", place, $"there is no option '{name}'" + (nearest is null ? "; docs/options.md lists them all" : $"; did you mean '{nearest}'?"));

    /// <summary>RCG0003.</summary>
    public static Diagnostic OptionHasWrongType(Place place, string name, string expected) =>
        Error("RCG0003", place, $"option '{name}' must be {expected}");

    /// <summary>RCG0004.</summary>
    public static Diagnostic NothingToGenerate(Place document) =>
        Error("RCG0004", document, "the document has no operation and no schema; there is nothing to generate");

    /// <summary>RCG0005.</summary>
    public static Diagnostic SpecFileNotFound(Place file) =>
        Error("RCG0005", file, $"the document '{file.File}' does not exist; check the path");

    /// <summary>RCG0006.</summary>
    public static Diagnostic OptionsFileNotJson(Place place, string reason) =>
        Error("RCG0006", place, $"the options file is not JSON: {reason}");

    /// <summary>RCG0007.</summary>
    public static Diagnostic SeverityCannotChange(Place place, string id) =>
        Error("RCG0007", place, $"the severity of '{id}' is fixed; only that of rules (RCG2xxx), refusals (RCG3xxx) and defects (RCG1xxx, RCG4xxx) can be set");

    /// <summary>RCG0008.</summary>
    public static Diagnostic TemplatesFolderNotFound(Place folder) =>
        Error("RCG0008", folder, $"the templates folder '{folder.File}' does not exist; check the path or leave out --templates");

    /// <summary>RCG0009.</summary>
    public static Diagnostic MetadataHasNoEffect(Place item, string name, string instead) =>
        Warning("RCG0009", item, $"'{name}' of the OpenApiReference has no effect; {instead}");
}
