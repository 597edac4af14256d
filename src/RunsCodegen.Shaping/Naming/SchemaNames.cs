using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Naming;

/// <summary>The C# type name of every schema that becomes a type or a validator: components first, then what is written in place.</summary>
internal sealed class SchemaNames(ShapeFinder shapes, NameScope types, DiagnosticBag diagnostics)
{
    private static readonly string[] ObjectMembers = ["Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "PrintMembers", "EqualityContract"];

    private static readonly string[] StructMembers = ["Value", "IsKnown", "BranchNumber", "Match", "Switch"];

    private readonly Dictionary<SchemaId, string> _names = [];
    private readonly List<SchemaId> _order = [];

    private readonly Lazy<Dictionary<string, int>> _titles = new(() => shapes.All
        .Where(s => s is { ComponentName: null, Annotations.Title: not null } && shapes.Of(s.Id).Owner == s.Id && shapes.Of(s.Id).Shape is Shape.Record or Shape.Enum or Shape.Union)
        .CountBy(s => Identifiers.Pascal(s.Annotations.Title!), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(t => t.Key, t => t.Value, StringComparer.OrdinalIgnoreCase));

    /// <summary>Named schemas in the order they were named.</summary>
    public IReadOnlyList<SchemaId> Order => _order;

    /// <summary>The name of a schema's owner; null for what needs none, such as a string written in place.</summary>
    public string? Find(SchemaId owner) => _names.GetValueOrDefault(owner);

    /// <summary>Names the components. Their order in the document does not count: who has the C# name as it stands keeps it.</summary>
    public void AddComponents(IEnumerable<Schema> components)
    {
        foreach (var schema in components
            .OrderBy(c => c.ViewName is not null)
            .ThenBy(c => Identifiers.Pascal(c.ComponentName!) != c.ComponentName)
            .ThenBy(c => c.ComponentName, StringComparer.Ordinal)
            .ThenBy(c => !IsComponent(c))
            .ThenBy(c => c.Place.File, StringComparer.Ordinal)
            .ThenBy(c => c.Place.Pointer, StringComparer.Ordinal))
        {
            var owner = shapes.Of(schema.Id).Owner;
            if (owner == schema.Id || IsAllOf(schema, owner))
            {
                var name = TypeName(schema.Id, Identifiers.Pascal(schema.ViewName ?? schema.ComponentName!));
                Add(owner, types.Settle(name, "Schema", schema.ComponentName!, schema.Place, diagnostics));
            }
        }
    }

    // "allOf" with one schema in it, written in place, is that schema.
    private bool IsAllOf(Schema component, SchemaId owner) =>
        !_names.ContainsKey(owner) && shapes.Schema(owner) is { ComponentName: null } part && shapes.Of(owner).Shape is Shape.Record or Shape.Enum or Shape.Union
        && part.Place.File == component.Place.File && part.Place.Pointer.StartsWith(component.Place.Pointer + "/allOf/", StringComparison.Ordinal);

    // Schemas elsewhere may have the name of one, as those of other files do.
    private static bool IsComponent(Schema schema) =>
        schema.Place.Pointer.StartsWith("/components/schemas/", StringComparison.Ordinal) || schema.Place.Pointer.StartsWith("/definitions/", StringComparison.Ordinal);

    /// <summary>Names what the components hold.</summary>
    public void AddParts()
    {
        for (var i = 0; i < _order.Count; i++)
        {
            AddPartsOf(_order[i], _names[_order[i]]);
        }
    }

    /// <summary>Names a schema that an operation writes in place, and what it holds.</summary>
    public void AddInline(SchemaId id, string wanted)
    {
        var from = _order.Count;
        AddUse(id, wanted);
        for (var i = from; i < _order.Count; i++)
        {
            AddPartsOf(_order[i], _names[_order[i]]);
        }
    }

    private void AddPartsOf(SchemaId owner, string name)
    {
        switch (shapes.Of(owner).Shape)
        {
            case Shape.Record record:
                foreach (var member in record.Members.OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    AddUse(member.Schema, name + Identifiers.Pascal(member.Name));
                }

                AddUse(record.Additional, name + "Value");
                break;
            case Shape.Union union:
                for (var i = 0; i < union.Branches.Length; i++)
                {
                    AddUse(union.Branches[i], name + BranchSuffix(owner, union.Branches[i], i));
                }

                break;
            case Shape.List list:
                AddUse(list.Items, name + "Item");
                break;
            case Shape.Map map:
                AddUse(map.Values, name + "Value");
                break;
        }
    }

    private void AddUse(SchemaId? use, string wanted)
    {
        if (use is not { } id || shapes.Of(id) is not { } resolved || _names.ContainsKey(resolved.Owner))
        {
            return;
        }

        switch (resolved.Shape)
        {
            case Shape.Record or Shape.Enum or Shape.Union:
                var title = Title(resolved.Owner);
                wanted = TypeName(id, wanted);
                Add(resolved.Owner, title.Length > 0 ? types.Free(TypeName(id, title), wanted) : types.Free(wanted));
                break;
            case Shape.List list:
                AddUse(list.Items, wanted + "Item");
                break;
            case Shape.Map map:
                AddUse(map.Values, wanted + "Value");
                break;
        }
    }

    // A title that two schemas have names neither: which of them had it would depend on their order.
    private string Title(SchemaId owner)
    {
        var title = Identifiers.Pascal(shapes.Schema(owner).Annotations.Title ?? "");
        return _titles.Value.GetValueOrDefault(title) == 1 ? title : "";
    }

    private string BranchSuffix(SchemaId union, SchemaId branch, int index)
    {
        var schema = shapes.Schema(shapes.Of(branch).Owner);
        return shapes.Of(branch).Shape switch
        {
            Shape.Enum => "Value",
            Shape.List => "Item",

            // What a base says itself, and a branch that shares members with the others.
            _ when schema.Place == shapes.Schema(union).Place => "Base",
            _ when schema is { ComponentName: null, AllOf: [_, .., var last] } && Identifiers.Pascal(shapes.Schema(last).ComponentName ?? "") is { Length: > 0 } name => name,
            _ => "Branch" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    // A member cannot have the name of its type, so a type cannot have that of a member which it always has.
    private string TypeName(SchemaId id, string name) =>
        ObjectMembers.Contains(name) || (StructMembers.Contains(name) && shapes.Of(id).Shape is Shape.Enum or Shape.Union) ? name + "Type" : name;

    private void Add(SchemaId owner, string name)
    {
        _names.Add(owner, name);
        _order.Add(owner);
    }
}
