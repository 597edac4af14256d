using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>A parameter as a C# parameter.</summary>
public sealed record ParameterCode
{
    /// <summary>The C# name, escaped where it is a keyword.</summary>
    public required string Name { get; init; }

    /// <summary>Name of a local that holds the value once it is known to be there.</summary>
    public required string Local { get; init; }

    public required string WireName { get; init; }

    /// <summary>Name of the route parameter where it cannot be <see cref="WireName"/>; null where it can, or is none.</summary>
    public string? RouteName { get; init; }

    public required DocCode Doc { get; init; }

    /// <summary>The declared type, with <c>?</c> when it may be left out.</summary>
    public required string Type { get; init; }

    /// <summary>Fully qualified type of the value itself; of the items for a list that is not styled.</summary>
    public required string ValueType { get; init; }

    /// <summary>The codec between value, or item, and text; where the value is styled, its JSON codec.</summary>
    public required string Codec { get; init; }

    public bool IsRequired { get; init; }

    public bool IsValueType { get; init; }

    public bool InPath { get; init; }

    public bool InQuery { get; init; }

    public bool InHeader { get; init; }

    public bool InCookie { get; init; }

    /// <summary>Whether the value is the whole query.</summary>
    public bool InQueryString { get; init; }

    /// <summary>Where it travels, in OpenAPI's word.</summary>
    public required string In { get; init; }

    /// <summary>Whether the value is a list of single texts.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether each item is sent as a parameter of its own.</summary>
    public bool IsExploded { get; init; }

    /// <summary>What stands between the items of a list that is not exploded, as C# text of a char; null elsewhere.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The style, by its name in the Runtime, of a value that is more than one text; null of any other.</summary>
    public string? Style { get; init; }

    /// <summary>Whether reserved characters are sent as they are.</summary>
    public bool AllowsReserved { get; init; }

    /// <summary>Whether the value travels as JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>C# text of what a styled value looks like.</summary>
    public string TextShape { get; init; } = "";

    /// <summary>Names of other parameters, which are no members of this one although it may have any.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>Whether an empty text on the wire stands for no value.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>C# text of the value that a server takes when there is none; null when the document names none.</summary>
    public string? Default { get; init; }

    /// <summary>The class of the Runtime that reads it; null where the request reader does so itself.</summary>
    public string? ReaderClass { get; init; }

    /// <summary>The method that reads it.</summary>
    public required string ReaderMethod { get; init; }

    /// <summary>Checks of the value, which is in <see cref="Local"/>.</summary>
    public RulesCode? Rules { get; init; }
}
