using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Diagnostics;

/// <summary>RCG407x: bodies in parts of which more is declared than is generated.</summary>
public static partial class Catalogue
{
    /// <summary>RCG4070.</summary>
    public static Diagnostic PartsAsTheyAre(Place place, string mediaType) =>
        Warning("RCG4070", place, $"the parts of this '{mediaType}' body are handed over as they are, in order; make its schema an object, whose properties name the parts");

    /// <summary>RCG4071.</summary>
    public static Diagnostic PartHeaders(Place place, string property) =>
        Warning("RCG4071", place, $"headers of the part '{property}' are not sent: only files carry headers");
}
