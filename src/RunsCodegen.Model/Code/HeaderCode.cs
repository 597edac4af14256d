namespace RunsCodegen.Model.Code;

/// <summary>A typed response header.</summary>
public sealed record HeaderCode
{
    public required string Name { get; init; }

    /// <summary>Name of the parameter that gives it.</summary>
    public required string Parameter { get; init; }

    /// <summary>Name of a local that holds the value once it is known to be there.</summary>
    public required string Local { get; init; }

    public required string WireName { get; init; }

    public required DocCode Doc { get; init; }

    /// <summary>The type of a value that is there.</summary>
    public required string Text { get; init; }

    /// <summary>The declared type.</summary>
    public string Type => IsRequired ? Text : Text + "?";

    public required string ValueType { get; init; }

    /// <summary>The codec between value and text; where the value is styled, its JSON codec.</summary>
    public required string Codec { get; init; }

    public bool IsRequired { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>Whether the values are lines of their own, as those of Set-Cookie.</summary>
    public bool IsLines { get; init; }

    /// <summary>The style, by its name in the Runtime, of a value that is more than one text; null of any other.</summary>
    public string? Style { get; init; }

    /// <summary>Whether the members of an object stand with their names.</summary>
    public bool IsExploded { get; init; }

    /// <summary>C# text of what a styled value looks like.</summary>
    public string TextShape { get; init; } = "";
}
