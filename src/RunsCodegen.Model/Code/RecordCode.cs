using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>An object of the document as a record and its codec.</summary>
public sealed record RecordCode
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>The fully qualified name.</summary>
    public string GlobalName => $"global::{Namespace}.{Name}";

    public required DocCode Doc { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>In document order.</summary>
    public ImmutableArray<PropertyCode> Properties { get; init; } = [];

    /// <summary>Whether the document names any member.</summary>
    public bool HasProperties => !Properties.IsEmpty;

    /// <summary>The JSON names in order, each marked: <c>!</c> after what must be there, <c>?</c> after what need not be.</summary>
    public IEnumerable<string> MarkedNames =>
        Properties.Select(p => p.WireName + (p.IsRequired ? '!' : '?')).Concat(Ignored.Select(m => m.WireName + '?'));

    /// <summary>Whether there are names at all.</summary>
    public bool HasNames => HasProperties || !Ignored.IsEmpty;

    /// <summary>Whether the names can stand in a raw string literal as they are, each in a line.</summary>
    public bool AreNamesPlain => Properties.All(p => IsPlain(p.WireName)) && Ignored.All(m => IsPlain(m.WireName));

    /// <summary>Members the document does not name, when it allows them with a type of their own.</summary>
    public AdditionalPropertiesCode? AdditionalProperties { get; init; }

    /// <summary>Whether a member the document does not name is refused.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Members that only travel the other way and are passed over; empty where any unknown member is.</summary>
    public ImmutableArray<IgnoredMemberCode> Ignored { get; init; } = [];

    /// <summary>Whether values may hold values of the same record, so that reading them may need more stack.</summary>
    public bool IsRecursive { get; init; }

    private static bool IsPlain(string name) => name.All(c => c is >= ' ' and <= '~' and not '"');
}

/// <summary>One member of a record.</summary>
public sealed record PropertyCode
{
    /// <summary>The C# name.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the local that holds the value while the record is read.</summary>
    public required string Local { get; init; }

    /// <summary>The JSON name.</summary>
    public required string WireName { get; init; }

    /// <summary>The literal before the value in JSON text: <c>,"name":</c>.</summary>
    public required string WirePrefix { get; init; }

    /// <summary>
    /// What <c>JsonWriter</c> calls the value where it writes it together with the name, as in <c>StringMember</c>; null
    /// when it has no such method.
    /// </summary>
    public string? WrittenAs => IsThreeState ? null : Codec switch
    {
        "Int32Codec" => "Int64",
        "StringCodec" or "BooleanCodec" or "Int64Codec" or "DoubleCodec" or "DateTimeOffsetCodec" => Codec[..^"Codec".Length],
        _ => IsOpenEnum ? "String" : null,
    };

    /// <summary>The member of the C# value that is then written.</summary>
    public string WrittenValue => !IsOpenEnum ? Name : OmitsNull ? Name + "?.Value" : Name + ".Value";

    public required DocCode Doc { get; init; }

    /// <summary>The declared C# type.</summary>
    public required string Type { get; init; }

    /// <summary>Type of the local: as declared, but nullable while a reference has not been read yet.</summary>
    public required string LocalType { get; init; }

    /// <summary>What the local is before anything is read.</summary>
    public string LocalInitial => Default ?? "default";

    /// <summary>Codec of the values that are on the wire.</summary>
    public required string Codec { get; init; }

    /// <summary>Whether the values are strings, of which the reader shares those that repeat.</summary>
    public bool IsString => Codec == "StringCodec";

    /// <summary>Whether they are strings or null.</summary>
    public bool IsNullableString => Codec == "NullCodec<string, StringCodec>";

    private bool IsOpenEnum => Codec.StartsWith("OpenEnumCodec<", StringComparison.Ordinal);

    public bool IsRequired { get; init; }

    /// <summary>Whether null stands for absent and is never written.</summary>
    public bool OmitsNull { get; init; }

    /// <summary>Whether absent, null and a value are three states.</summary>
    public bool IsThreeState { get; init; }

    /// <summary>Whether the value read needs a <c>!</c> because it is required and a reference.</summary>
    public bool NeedsBang { get; init; }

    /// <summary>C# text of the default, if the document has one that fits.</summary>
    public string? Default { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>Position in the record, from 0.</summary>
    public required int Index { get; init; }
}

/// <summary>A member that is passed over when it comes.</summary>
/// <param name="WireName">The JSON name.</param>
/// <param name="Index">Position after the members of the record.</param>
public sealed record IgnoredMemberCode(string WireName, int Index);

/// <summary>The dictionary of a record for members the document does not name.</summary>
public sealed record AdditionalPropertiesCode(string Name, string ValueType, string GlobalValueType, string Codec);
