using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>The servers that the document names, for a client's base address.</summary>
public sealed record ServersCode
{
    public required string Namespace { get; init; }

    public required FrameworkNames Framework { get; init; }

    public required string Name { get; init; }

    public required ImmutableArray<ServerCode> Servers { get; init; }
}

/// <summary>One server: a property, or a method where its URL has variables.</summary>
public sealed record ServerCode
{
    public required string Name { get; init; }

    public required DocCode Doc { get; init; }

    /// <summary>The URL as the document writes it.</summary>
    public required string Url { get; init; }

    public ImmutableArray<ServerVariableCode> Variables { get; init; } = [];

    public bool HasVariables => !Variables.IsEmpty;

    /// <summary>The URL cut into literals and variables.</summary>
    public ImmutableArray<ServerPartCode> Parts { get; init; } = [];
}

/// <summary>A variable of a server's URL as a C# parameter.</summary>
/// <param name="Name">Its name, escaped where it is a keyword.</param>
/// <param name="Doc">What it is.</param>
/// <param name="Default">What it is when nobody says otherwise; null when the document gives nothing.</param>
/// <param name="Values">The values that it may have; empty when any will do.</param>
public sealed record ServerVariableCode(string Name, DocCode Doc, string? Default, ImmutableArray<string> Values)
{
    /// <summary>The name without <c>@</c>, for documentation.</summary>
    public string BareName => Name.TrimStart('@');

    /// <summary>Whether it may be left out.</summary>
    public bool HasDefault => Default is not null;

    /// <summary>Whether only certain values will do.</summary>
    public bool HasValues => !Values.IsEmpty;
}

/// <summary>A piece of a server's URL: a literal, or else a variable.</summary>
public sealed record ServerPartCode(string? Literal, ServerVariableCode? Variable);
