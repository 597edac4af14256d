using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Schemas;

/// <summary>The keywords of one schema → <see cref="Schema"/>.</summary>
internal sealed class KeywordReader(Readers all)
{
    private readonly TypeReader _types = new(all);
    private readonly ArrayRulesReader _arrays = new(all);
    private readonly ObjectRulesReader _objects = new(all);
    private readonly AnnotationsReader _annotations = new(all);
    private readonly DiscriminatorReader _discriminators = new(all);

    public Schema Read(SchemaId id, Node node, string? componentName)
    {
        if (node is ObjectNode o)
        {
            return ReadObject(id, o, componentName);
        }

        if (node is not BooleanNode)
        {
            all.Bag.Add(Catalogue.WrongKind(node.Place, "a schema", "an object or a boolean", node.Kind));
        }

        var never = node is BooleanNode { Value: false };
        return new Schema { Id = id, Place = node.Place, ComponentName = componentName, Never = never, Types = never ? JsonTypes.None : JsonTypes.Any };
    }

    // In the order in which schemas are met, which is that of their numbers; made at once, since there are many.
    private Schema ReadObject(SchemaId id, ObjectNode node, string? componentName)
    {
        var (written, unknown) = GroupsOf(node);
        var reference = all.Schemas.TargetOf(node);
        var groups = SchemaReference.Of(node) is null || all.Dialect.HasSiblingsOfReferences ? written : written & KeywordGroups.Annotations;
        var types = groups.HasFlag(KeywordGroups.Type) ? _types.Read(node) : TypeKeywords.None;
        var branches = groups.HasFlag(KeywordGroups.Branches) ? ReadBranches(node) : BranchKeywords.None;
        return new Schema
        {
            Id = id,
            Place = node.Place,
            ComponentName = componentName,
            Reference = reference,
            Types = types.Types,
            Format = types.Format,
            Enum = types.Enum,
            Const = types.Const,
            AllOf = branches.AllOf,
            AnyOf = branches.AnyOf,
            OneOf = branches.OneOf,
            Not = branches.Not,
            Conditional = branches.Conditional,
            Discriminator = branches.Discriminator,
            String = groups.HasFlag(KeywordGroups.String) ? ReadString(node) : null,
            Number = groups.HasFlag(KeywordGroups.Number) ? ReadNumber(node) : null,
            Array = groups.HasFlag(KeywordGroups.Array) ? _arrays.Read(node) : null,
            Object = groups.HasFlag(KeywordGroups.Object) ? _objects.Read(node) : null,
            Annotations = groups.HasFlag(KeywordGroups.Annotations) ? _annotations.Read(node) : Annotations.None,
            UnknownKeywords = unknown,
        };
    }

    private (KeywordGroups Groups, ImmutableArray<string> Unknown) GroupsOf(ObjectNode node)
    {
        var groups = KeywordGroups.None;
        ImmutableArray<string> unknown = [];
        foreach (var member in node.Members)
        {
            if (SchemaKeywords.GroupOf(member.Name) is { } group)
            {
                groups |= group;
            }
            else if (!Fields.IsExtension(member.Name))
            {
                unknown = unknown.Add(member.Name);
                all.Bag.Add(Catalogue.UnknownProperty(node.Place.At(member.Name), member.Name, "a schema"));
            }
        }

        return (groups, unknown);
    }

    private BranchKeywords ReadBranches(ObjectNode node) => new(
        ReadList(node, "allOf"),
        ReadList(node, "anyOf"),
        ReadList(node, "oneOf"),
        IdOf(node, "not"),
        IdOf(node, "if") is { } condition ? new Conditional(condition, IdOf(node, "then"), IdOf(node, "else")) : null,
        _discriminators.Read(node));

    private StringRules ReadString(ObjectNode node) => new(
        all.Fields.Count(node, "minLength"),
        all.Fields.Count(node, "maxLength"),
        all.Fields.Text(node, "pattern"),
        all.Fields.Text(node, "contentEncoding"),
        all.Fields.Text(node, "contentMediaType"),
        IdOf(node, "contentSchema"));

    private NumberRules ReadNumber(ObjectNode node)
    {
        var (minimum, exclusiveMinimum) = ReadBound(node, "minimum", "exclusiveMinimum");
        var (maximum, exclusiveMaximum) = ReadBound(node, "maximum", "exclusiveMaximum");
        return new NumberRules(minimum, exclusiveMinimum, maximum, exclusiveMaximum, all.Fields.Number(node, "multipleOf"));
    }

    // Until 3.0 the exclusive bound is a boolean that says what kind of bound the other is.
    private (string? Inclusive, string? Exclusive) ReadBound(ObjectNode node, string inclusive, string exclusive)
    {
        var bound = all.Fields.Number(node, inclusive);
        return node.Find(exclusive) is not BooleanNode flag ? (bound, all.Fields.Number(node, exclusive))
            : flag.Value ? (null, bound)
            : (bound, null);
    }

    private ImmutableArray<SchemaId> ReadList(ObjectNode node, string name) =>
        node.Find(name) is null ? [] : [.. all.Fields.Items(node, name).Select(all.Schemas.IdOf)];

    private SchemaId? IdOf(ObjectNode node, string name) => node.Find(name) is { } value ? all.Schemas.IdOf(value) : null;

    private readonly record struct BranchKeywords(
        ImmutableArray<SchemaId> AllOf,
        ImmutableArray<SchemaId> AnyOf,
        ImmutableArray<SchemaId> OneOf,
        SchemaId? Not,
        Conditional? Conditional,
        Discriminator? Discriminator)
    {
        public static readonly BranchKeywords None = new([], [], [], null, null, null);
    }
}
