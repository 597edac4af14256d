namespace RunsCodegen.Shaping.Types;

/// <summary>A built-in C# type and what it is called where.</summary>
/// <param name="Name">Short name in C#.</param>
/// <param name="Global">Fully qualified name; the keyword where C# has one.</param>
/// <param name="Codec">Its JSON codec in the Runtime.</param>
/// <param name="TextCodec">Its text codec in the Runtime; null when it has no text form.</param>
/// <param name="IsValueType">Whether it is a value type.</param>
/// <param name="BranchName">What a branch of a union that holds it is called.</param>
/// <param name="Kind">The kind of JSON value that carries it.</param>
internal sealed record PrimitiveType(
    string Name, string Global, string Codec, string? TextCodec, bool IsValueType, string BranchName, string Kind)
{
    public static PrimitiveType String { get; } = Keyword("string", "String", "String", isValueType: false);

    public static PrimitiveType Boolean { get; } = Keyword("bool", "Boolean", "Boolean");

    public static PrimitiveType Int32 { get; } = Keyword("int", "Int32", "Number") with { BranchName = "Integer" };

    public static PrimitiveType Int64 { get; } = Keyword("long", "Int64", "Number") with { BranchName = "Integer" };

    public static PrimitiveType UInt64 { get; } = Keyword("ulong", "UInt64", "Number") with { BranchName = "Integer" };

    public static PrimitiveType Single { get; } = Keyword("float", "Single", "Number") with { BranchName = "Number" };

    public static PrimitiveType Double { get; } = Keyword("double", "Double", "Number") with { BranchName = "Number" };

    public static PrimitiveType Decimal { get; } = Keyword("decimal", "Decimal", "Number") with { BranchName = "Number" };

    public static PrimitiveType Int64String { get; } = Int64 with { Codec = "Int64StringCodec", Kind = "String" };

    public static PrimitiveType Int32OrString { get; } = OrString(Int32, "Int32");

    public static PrimitiveType Int64OrString { get; } = OrString(Int64, "Int64");

    public static PrimitiveType SingleOrString { get; } = OrString(Single, "Single");

    public static PrimitiveType DoubleOrString { get; } = OrString(Double, "Double");

    public static PrimitiveType DecimalOrString { get; } = OrString(Decimal, "Decimal");

    public static PrimitiveType DateTime { get; } = System("DateTimeOffset");

    public static PrimitiveType Date { get; } = System("DateOnly");

    public static PrimitiveType Time { get; } = System("TimeOnly");

    public static PrimitiveType Duration { get; } = System("TimeSpan");

    public static PrimitiveType Uuid { get; } = System("Guid");

    public static PrimitiveType Uri { get; } = System("Uri") with { IsValueType = false };

    public static PrimitiveType Bytes { get; } =
        new("byte[]", "byte[]", "BytesCodec", null, IsValueType: false, "Bytes", "String");

    /// <summary>Whether it is a number that may also be sent as a string.</summary>
    public bool IsNumberOrString => Codec.EndsWith("NumberOrString", StringComparison.Ordinal);

    private static PrimitiveType OrString(PrimitiveType number, string name) => number with { Codec = name + "NumberOrString" };

    private static PrimitiveType Keyword(string keyword, string name, string kind, bool isValueType = true) =>
        new(keyword, keyword, name + "Codec", name + "Text", isValueType, name, kind);

    private static PrimitiveType System(string name) =>
        new(name, "global::System." + name, name + "Codec", name + "Text", IsValueType: true, name, "String");
}
