using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Diagnostics;

/// <summary>RCG4xxx: what the document says and C# cannot have as it stands.</summary>
public static partial class Catalogue
{
    /// <summary>RCG4001.</summary>
    public static Diagnostic NamesCollide(Place place, string name, string settled, Place other) =>
        Warning("RCG4001", place, $"'{name}' would have the C# name of '{other.Pointer}' and is called '{settled}' instead; rename one to choose its name");

    /// <summary>RCG4002.</summary>
    public static Diagnostic NameHasNoLetters(Place place, string name, string settled) =>
        Warning("RCG4002", place, $"'{name}' has nothing a C# name could be made of and is called '{settled}'; give it a 'title' or another name");

    /// <summary>RCG4003.</summary>
    public static Diagnostic DefaultLeftOut(Place place, string value, string reason) =>
        Warning("RCG4003", place, $"default '{value}' is left out: {reason}");

    /// <summary>RCG4004.</summary>
    public static Diagnostic EnumValuesCollide(Place place, string value, string settled) =>
        Warning("RCG4004", place, $"enum value '{value}' would have the C# name of another and is called '{settled}'");

    /// <summary>RCG4005.</summary>
    public static Diagnostic RoutesConflict(Place place, string route, Place other) =>
        Warning("RCG4005", place, $"'{route}' answers the same requests as '{other.Pointer}', so that only the client has it; change one of the paths, or give each a required query parameter or header with a 'const' of its own");

    /// <summary>RCG4006.</summary>
    public static Diagnostic KeywordHasNoEffect(Place place, string keyword, string reason) =>
        Warning("RCG4006", place, $"'{keyword}' has no effect here: {reason}");

    /// <summary>RCG4007.</summary>
    public static Diagnostic OnlyForClients(Place place, string route, string reason) =>
        Warning("RCG4007", place, $"'{route}' is no route of a server, so that only the client has it: {reason}");

    /// <summary>RCG4050.</summary>
    public static Diagnostic PatternNotUnderstood(Place place, string pattern) =>
        Warning("RCG4050", place, $"'{pattern}' is no regular expression of ECMA-262 and is not checked; correct it");

    /// <summary>RCG4060.</summary>
    public static Diagnostic PartsContradict(Place place, string name, Place first, Place second) =>
        Warning("RCG4060", place, $"'{name}' has types in '{first.Pointer}' and '{second.Pointer}' that no value is of both; correct one of them");

    /// <summary>RCG4070.</summary>
    public static Diagnostic PartsAsTheyAre(Place place, string mediaType) =>
        Warning("RCG4070", place, $"the parts of this '{mediaType}' body are handed over as they are, in order; make its schema an object, whose properties name the parts");

    /// <summary>RCG4071.</summary>
    public static Diagnostic PartHeaders(Place place, string property) =>
        Warning("RCG4071", place, $"headers of the part '{property}' are not sent: only files carry headers");
}
