using System.Collections.Immutable;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Contracts;

/// <summary>Schema with named members → record and its codec.</summary>
internal sealed class RecordShaper(ShapingTools tools)
{
    private static readonly string[] MemberNames = [.. NameScope.RecordMembers, "EqualityContract"];

    private readonly Dictionary<SchemaId, ImmutableArray<PropertyCode>> _members = [];

    /// <summary>The record of a schema.</summary>
    public RecordCode ShapeRecord(SchemaId id, Shape.Record shape)
    {
        var schema = tools.Shapes.Schema(id);
        var name = tools.Names.Find(id)!;
        var members = Members(id, shape);
        return new()
        {
            Namespace = tools.Namespace,
            Name = name,
            Doc = Docs.Of($"The object '{schema.ComponentName ?? name}' of the document.", schema.Annotations),
            IsDeprecated = schema.Annotations.Deprecated,
            Properties = members,
            AdditionalProperties = Additional(shape, members),
            IsClosed = shape.IsClosed,
            Ignored = shape.IsClosed || shape.KeepsOthers || shape.Additional is not null ? [.. shape.Ignored.Select((n, i) => new IgnoredMemberCode(n, members.Length + i))] : [],
            IsRecursive = tools.Recursion.IsRecursive(id),
        };
    }

    /// <summary>The members of a record, in document order.</summary>
    public ImmutableArray<PropertyCode> Members(SchemaId id, Shape.Record shape)
    {
        // Codecs, validators and streamed bodies ask again; what is wrong with a name is said once.
        if (!_members.TryGetValue(id, out var members))
        {
            _members[id] = members = FindMembers(tools.Names.Find(id)!, shape, tools.Shapes.Schema(id));
        }

        return members;
    }

    private ImmutableArray<PropertyCode> FindMembers(string record, Shape.Record shape, Schema schema)
    {
        var scope = new NameScope([.. MemberNames, record], shape.Members.Length);
        var locals = new NameScope(["reader", "writer", "seen", "next", "value", "additional", "name", "context", "i", "item"], shape.Members.Length);

        // In ordinal order, so that the order of the document does not say which of two gets a number.
        var names = shape.Members.OrderBy(m => m.Name, StringComparer.Ordinal).ToDictionary(
            m => m.Name,
            m => scope.Settle(Identifiers.Pascal(m.Name), "Member", m.Name, PlaceOf(m, schema), tools.Diagnostics),
            StringComparer.Ordinal);
        var properties = ImmutableArray.CreateBuilder<PropertyCode>(shape.Members.Length);
        foreach (var member in shape.Members)
        {
            properties.Add(Property(member, names[member.Name], locals, properties));
        }

        return properties.MoveToImmutable();
    }

    private Model.Text.Place PlaceOf(Member member, Schema owner) =>
        tools.Shapes.Schema(member.Schema).Place is var place && place.File == owner.Place.File ? place : owner.Place;

    private PropertyCode Property(Member member, string name, NameScope locals, ImmutableArray<PropertyCode>.Builder before)
    {
        var schema = tools.Shapes.Schema(member.Schema);
        var type = tools.Types.Of(member.Schema);
        var threeState = !member.IsRequired && type.IsNullable;
        var fallback = threeState ? null : Default(member);
        var omitsNull = !member.IsRequired && !type.IsNullable && fallback is null;
        var local = locals.Free(Identifiers.Local(name.TrimStart('_')) is { Length: > 0 } l && char.IsLetter(l[0]) ? l : "member");
        return new()
        {
            Name = name,
            Local = Identifiers.Escaped(local),
            WireName = member.Name,
            WirePrefix = "," + JsonName(member.Name) + ":",
            Doc = Docs.Of($"The member '{member.Name}'.", schema.Annotations),
            // bool? IsPartial · required string Id · Optional<string?> Note
            Type = threeState ? $"Optional<{type.Declared}>" : omitsNull ? type.Text + "?" : type.Declared,
            LocalType = threeState ? $"Optional<{type.GlobalDeclared}>"
                : fallback is not null ? type.GlobalDeclared
                : omitsNull || !type.IsValueType ? type.Global + "?" : type.GlobalDeclared,
            Codec = type.DeclaredCodec,
            IsRequired = member.IsRequired,
            OmitsNull = omitsNull,
            IsThreeState = threeState,
            NeedsBang = !omitsNull && !type.IsValueType && !type.IsNullable && fallback is null,
            Default = fallback,
            IsDeprecated = schema.Annotations.Deprecated,
            Index = before.Count,
        };
    }

    /// <summary>A constant is its own default; what the document gives as a default must fit its schema.</summary>
    public string? Default(Member member)
    {
        var value = member.IsRequired ? tools.Shapes.Schema(tools.Shapes.Of(member.Schema).Owner).Const : DefaultValues.Find(member.Schema, tools);
        return value is { } present ? DefaultValues.OfDefault(present, member.Schema, tools.Shapes.Schema(member.Schema).Place, tools) : null;
    }

    /// <summary>Where members are that the document does not name; null when they are not kept.</summary>
    public AdditionalPropertiesCode? Additional(Shape.Record shape, ImmutableArray<PropertyCode> members)
    {
        if (shape.Additional is null && !shape.KeepsOthers)
        {
            return null;
        }

        var scope = new NameScope([.. MemberNames, .. members.Select(m => m.Name)]);
        var type = tools.Types.Of(shape.Additional);
        return new(scope.Free("AdditionalProperties"), type.Declared, type.GlobalDeclared, type.DeclaredCodec);
    }

    private static string JsonName(string name) =>
        "\"" + JsonEncodedText.Encode(name, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
