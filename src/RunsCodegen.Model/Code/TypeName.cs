namespace RunsCodegen.Model.Code;

/// <summary>A C# type as text, and the codecs that carry its values.</summary>
public sealed record TypeName
{
    /// <summary>As it is declared in the output's namespace, never with a <c>?</c> of its own: <c>IReadOnlyList&lt;SpanEvent&gt;</c>.</summary>
    public required string Text { get; init; }

    /// <summary>The same, fully qualified.</summary>
    public required string Global { get; init; }

    /// <summary>The JSON codec, as seen from the output's Runtime namespace.</summary>
    public required string Codec { get; init; }

    /// <summary>The same, as seen from the output's namespace.</summary>
    public required string QualifiedCodec { get; init; }

    /// <summary>The codec between a value and plain text (paths, queries, headers); null when values have no plain text form.</summary>
    public string? TextCodec { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>Whether <c>null</c> is one of the values.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The declared type with its <c>?</c> when null is a value.</summary>
    public string Declared => IsNullable ? Text + "?" : Text;

    /// <summary>The fully qualified type with its <c>?</c> when null is a value.</summary>
    public string GlobalDeclared => IsNullable ? Global + "?" : Global;

    /// <summary>The codec for <see cref="Declared"/>: null is read and written where it is a value.</summary>
    public string DeclaredCodec => IsNullable ? Nullable("", Codec) : Codec;

    /// <summary>The same, as seen from the output's namespace.</summary>
    public string QualifiedDeclaredCodec => IsNullable ? Nullable("Runtime.", QualifiedCodec) : QualifiedCodec;

    private string Nullable(string prefix, string codec) => $"{prefix}{(IsValueType ? "NullableCodec" : "NullCodec")}<{Global}, {codec}>";
}
