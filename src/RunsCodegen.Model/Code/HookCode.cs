using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>A method that makes the URL of a callback from the request that asked for it.</summary>
public sealed record HookTargetCode
{
    public required string Name { get; init; }

    /// <summary>The document's runtime expression.</summary>
    public required string Expression { get; init; }

    /// <summary>The parts of the request that it looks into.</summary>
    public required ImmutableArray<ArgumentCode> Arguments { get; init; }

    public required ImmutableArray<HookTargetPartCode> Parts { get; init; }
}

/// <summary>A piece of a callback's URL: a literal, or else a value.</summary>
public sealed record HookTargetPartCode(string Literal, HookTargetValueCode? Value);

/// <summary>A value of the request that asked for a callback.</summary>
/// <param name="Source">C# expression of it; may be null.</param>
/// <param name="Type">Its fully qualified type.</param>
/// <param name="TextCodec">Codec of its text.</param>
/// <param name="IsValueType">Whether it is of a value type.</param>
public sealed record HookTargetValueCode(string Source, string Type, string TextCodec, bool IsValueType);
