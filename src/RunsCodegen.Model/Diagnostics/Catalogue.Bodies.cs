using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Diagnostics;

/// <summary>RCG407x: request bodies that are generated in part.</summary>
public static partial class Catalogue
{
    /// <summary>RCG4070.</summary>
    public static Diagnostic FormatLeftOut(Place place, string mediaType, int bodies) =>
        Warning("RCG4070", place, $"media type '{mediaType}' is not generated; {Bodies(bodies)} that can be sent otherwise do without it");

    /// <summary>RCG4071.</summary>
    public static Diagnostic FormatAsBytes(Place place, string mediaType, int bodies) =>
        Warning("RCG4071", place, $"media type '{mediaType}' is not generated; {Bodies(bodies)} in nothing else are streams of bytes; offer 'application/json' to have a type");

    /// <summary>RCG4072.</summary>
    public static Diagnostic PartsAsTheyAre(Place place, string mediaType) =>
        Warning("RCG4072", place, $"the parts of this '{mediaType}' body are handed over as they are, in order; make its schema an object, whose properties name the parts");

    /// <summary>RCG4073.</summary>
    public static Diagnostic PartHeaders(Place place, string property) =>
        Warning("RCG4073", place, $"headers of the part '{property}' are not sent: only files carry headers");

    private static string Bodies(int count) => count == 1 ? "1 request body" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} request bodies");
}
