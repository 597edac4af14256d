using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Diagnostics;

/// <summary>RCG2xxx: what could be better in a document that can be read.</summary>
public static partial class Catalogue
{
    /// <summary>RCG2001.</summary>
    public static Diagnostic MissingOperationId(Place place, string method, string path) =>
        Warning("RCG2001", place, $"operation '{method} {path}' has no operationId; add one so that its method has a stable name");

    /// <summary>RCG2002.</summary>
    public static Diagnostic DuplicateOperationId(Place place, string id) =>
        Warning("RCG2002", place, $"the operationId '{id}' is used before, so their methods are named after tag or path; give each operation its own");

    /// <summary>RCG2003.</summary>
    public static Diagnostic PathParameterNotInPath(Place place, string name, string path) =>
        Warning("RCG2003", place, $"path parameter '{name}' does not stand in '{path}' and is left out; add '{{{name}}}' to the path or remove the parameter");

    /// <summary>RCG2004.</summary>
    public static Diagnostic NoErrorResponse(Place place, string method, string path) =>
        Warning("RCG2004", place, $"operation '{method} {path}' declares no error response; add the 4XX statuses it sends, or 'default'");

    /// <summary>RCG2005.</summary>
    public static Diagnostic MissingDescription(Place place, string method, string path) =>
        Warning("RCG2005", place, $"operation '{method} {path}' has neither summary nor description; say what it does");

    /// <summary>RCG2006.</summary>
    public static Diagnostic EnumWithoutType(Place place) =>
        Warning("RCG2006", place, "the enum has no 'type'; add the type of its values");

    /// <summary>RCG2007.</summary>
    public static Diagnostic UnusedSchema(Place place, string name) =>
        Warning("RCG2007", place, $"no operation reaches schema '{name}'; use it or remove it");

    /// <summary>RCG2008.</summary>
    public static Diagnostic PathPlaceholderWithoutParameter(Place place, string name, string path) =>
        Warning("RCG2008", place, $"'{{{name}}}' in '{path}' has no path parameter and is taken as a string; declare one with that name and 'in: path'");

    /// <summary>RCG2009.</summary>
    public static Diagnostic EnumOfAnotherType(Place place) =>
        Warning("RCG2009", place, "no value of the enum is of the 'type' beside it; strings are taken all the same, of other values none is valid");
}
