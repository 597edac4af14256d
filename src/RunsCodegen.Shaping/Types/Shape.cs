using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Options;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Shaping.Types;

/// <summary>What kind of C# type a schema amounts to.</summary>
internal abstract record Shape
{
    private Shape()
    {
    }

    /// <summary>Any JSON value.</summary>
    public sealed record Any : Shape;

    /// <summary>A value of a built-in type.</summary>
    public sealed record Primitive(PrimitiveType Type) : Shape;

    /// <summary>One of several strings; where it is open, the document says that there may be others.</summary>
    public sealed record Enum(ImmutableArray<string> Values, bool IsOpen = false) : Shape
    {
        /// <summary>Whether it becomes a C# <c>enum</c>.</summary>
        public bool IsClosed(EnumStyle style) => !IsOpen && style == EnumStyle.Closed;
    }

    /// <summary>An array; null items are free-form.</summary>
    public sealed record List(SchemaId? Items) : Shape;

    /// <summary>An object whose members all have the same type; null values are free-form.</summary>
    public sealed record Map(SchemaId? Values) : Shape;

    /// <summary>An object with named members.</summary>
    public sealed record Record(ImmutableArray<Member> Members, SchemaId? Additional, bool IsClosed) : Shape
    {
        /// <summary>Names that are neither members nor additional: they travel the other way only.</summary>
        public ImmutableArray<string> Ignored { get; init; } = [];

        /// <summary>Whether members without a name here are kept as they are, because the document has rules for them.</summary>
        public bool KeepsOthers { get; init; }
    }

    /// <summary>One of several schemas.</summary>
    public sealed record Union(ImmutableArray<SchemaId> Branches) : Shape;
}

/// <summary>A member of a record, once the parts of an <c>allOf</c> are put together.</summary>
internal sealed record Member(string Name, SchemaId Schema, bool IsRequired);

/// <summary>A schema seen through: where the type comes from, what it is, and whether null is a value.</summary>
/// <param name="Owner">The schema that gives the type its name and its rules.</param>
/// <param name="Shape">What the type is.</param>
/// <param name="IsNullable">Whether null is a value.</param>
internal sealed record Resolved(SchemaId Owner, Shape Shape, bool IsNullable);

/// <summary>Where in the document a contradiction or a gap was found while shapes were sought.</summary>
internal sealed record ShapeProblem(Place Place, string Text);
