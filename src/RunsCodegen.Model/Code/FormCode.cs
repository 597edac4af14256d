using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>A multipart body with files among its members.</summary>
public sealed record FormCode
{
    public required string Namespace { get; init; }

    public required FrameworkNames Framework { get; init; }

    public required string Name { get; init; }

    /// <summary>The class that takes it apart and puts it together.</summary>
    public string PartsName => Name + "Parts";

    public required DocCode Doc { get; init; }

    public required ImmutableArray<FormMemberCode> Members { get; init; }

    /// <summary>The member that holds parts which the document does not name; null when it does not speak of them.</summary>
    public string? Others { get; init; }

    /// <summary>Whether parts that the document does not name are refused.</summary>
    public bool IsClosed { get; init; }
}

/// <summary>One member of a form: a file, files, or a value.</summary>
public sealed record FormMemberCode
{
    public required string Name { get; init; }

    public required string Local { get; init; }

    public required string WireName { get; init; }

    public required DocCode Doc { get; init; }

    public bool IsDeprecated { get; init; }

    public required string Type { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Whether the local may be null where the member may not.</summary>
    public bool NeedsBang { get; init; }

    /// <summary>Whether a null is not sent.</summary>
    public bool OmitsNull { get; init; }

    /// <summary>C# text of the value of a member that is not there; null when it has none.</summary>
    public string? Default { get; init; }

    /// <summary>The method that writes its parts, with type arguments.</summary>
    public required string Writer { get; init; }

    /// <summary>What follows name and value in its call, each with a comma before it.</summary>
    public string WriteArguments { get; init; } = "";

    /// <summary>The method that reads its parts, with type arguments.</summary>
    public required string Reader { get; init; }

    /// <summary>What follows the name in its call, each with a comma before it.</summary>
    public string ReadArguments { get; init; } = "";
}
