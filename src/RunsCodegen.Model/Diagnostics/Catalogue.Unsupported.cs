using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Diagnostics;

/// <summary>RCG3xxx: what the document may say and the generator cannot do. Never skipped silently.</summary>
public static partial class Catalogue
{
    /// <summary>RCG3001.</summary>
    public static Diagnostic ContentType(Place place, string contentType, string where) =>
        Error("RCG3001", place, $"content type '{contentType}' of {where} cannot be generated; offer 'application/json' or a '+json' type");

    /// <summary>RCG3003.</summary>
    public static Diagnostic UnionWithoutDiscriminator(Place place, IEnumerable<string> branches) =>
        Warning("RCG3003", place, $"nothing tells the branches {Quoted(branches)} apart, so they are tried in order; add a 'discriminator' or a property with a 'const' of its own to each");

    /// <summary>RCG3005.</summary>
    public static Diagnostic SchemaKeyword(Place place, string keyword, string reason) =>
        Warning("RCG3005", place, $"schema keyword '{keyword}' cannot be generated: {reason}");

    /// <summary>RCG3009.</summary>
    public static Diagnostic RepresentationLeftOut(Place place, string mediaType, int otherPlaces) =>
        Warning("RCG3009", place, $"'{mediaType}' is left out where another representation is generated{Elsewhere(otherPlaces)}");

    /// <summary>RCG3010.</summary>
    public static Diagnostic RepresentationIsRaw(Place place, string mediaType, int otherPlaces) =>
        Warning("RCG3010", place, $"'{mediaType}' is not looked into: the body is read and sent as it is{Elsewhere(otherPlaces)}");

    /// <summary>RCG3011.</summary>
    public static Diagnostic EventsOfSeveralKinds(Place place) =>
        Warning("RCG3011", place, "the events are of several kinds with data of their own, so that the data of each is its text; read it by the event's name");

    /// <summary>RCG3012.</summary>
    public static Diagnostic TimeWithoutOffset(Place place) =>
        Warning("RCG3012", place, "a 'time' is a time of day without an offset: a 'Z' is read and not written, any other offset is refused; where the offset matters, use 'date-time', or a string with a 'pattern'");

    private static string Elsewhere(int otherPlaces) => otherPlaces switch
    {
        0 => "",
        1 => ", here and in one other place",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $", here and in {otherPlaces} other places"),
    };
}
