using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Diagnostics;

/// <summary>RCG5xxx: templates and the output folder. RCG9xxx: our own faults.</summary>
public static partial class Catalogue
{
    /// <summary>RCG5001.</summary>
    public static Diagnostic TemplateFailed(Place template, string reason) =>
        Error("RCG5001", template, $"the template cannot be rendered: {reason}");

    /// <summary>RCG5002.</summary>
    public static Diagnostic FileNotOurs(Place file) =>
        Error("RCG5002", file, $"'{file.File}' was not made by runs-codegen and is not overwritten; move it or choose another output folder");

    /// <summary>RCG5003.</summary>
    public static Diagnostic CannotWrite(Place file, string reason) =>
        Error("RCG5003", file, $"'{file.File}' cannot be written: {reason}");

    /// <summary>RCG5004.</summary>
    public static Diagnostic OutOfDate(Place file, string how) =>
        Error("RCG5004", file, $"'{file.File}' {how}; run 'runs-codegen generate' and commit the result");

    /// <summary>RCG9001.</summary>
    public static Diagnostic Bug(Place document, string exception) =>
        Error("RCG9001", document, $"this is a bug of runs-codegen; please report it with the document and this text: {exception}");
}
