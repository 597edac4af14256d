using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>An abstract controller and the partial class to fill in.</summary>
public sealed record ControllerCode
{
    public required string Namespace { get; init; }

    public required FrameworkNames Framework { get; init; }

    public required string Name { get; init; }

    /// <summary>The tag, or what stands for it.</summary>
    public required string Group { get; init; }

    public required DocCode Doc { get; init; }

    public required ImmutableArray<OperationCode> Operations { get; init; }

    /// <summary>Regular expressions that parameters must match.</summary>
    public ImmutableArray<PatternCode> Patterns { get; init; } = [];
}

/// <summary>Names of the security schemes, for the authentication handlers that serve them.</summary>
public sealed record SecurityCode
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required ImmutableArray<SecuritySchemeCode> Schemes { get; init; }
}

/// <summary>One scheme's name as a constant.</summary>
public sealed record SecuritySchemeCode(string Name, string Value, DocCode Doc);
