using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>An abstract class of operations and the routes that lead to it.</summary>
public sealed record HandlerCode
{
    public required string Namespace { get; init; }

    public required FrameworkNames Framework { get; init; }

    public required string Name { get; init; }

    /// <summary>Name of the class that has <see cref="Add"/> and <see cref="Map"/>.</summary>
    public required string Endpoints { get; init; }

    /// <summary>The method that registers a handler: <c>AddRunsApi</c>.</summary>
    public required string Add { get; init; }

    /// <summary>The method that maps the routes: <c>MapRunsApi</c>.</summary>
    public required string Map { get; init; }

    /// <summary>The tag, or what stands for it.</summary>
    public required string Group { get; init; }

    public required DocCode Doc { get; init; }

    public required ImmutableArray<OperationCode> Operations { get; init; }

    /// <summary>Regular expressions that parameters must match.</summary>
    public ImmutableArray<PatternCode> Patterns { get; init; } = [];

    /// <summary>Whether method and route do not tell all operations apart.</summary>
    public bool HasConditions => Operations.Any(o => !o.Conditions.IsEmpty);
}

/// <summary>What results have in common where controllers return them.</summary>
public sealed record ActionResultCode(string Namespace);
