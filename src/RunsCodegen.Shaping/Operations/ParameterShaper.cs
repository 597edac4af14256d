using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Parameter → C# parameter and how it travels.</summary>
internal sealed class ParameterShaper(ShapingTools tools, RulesShaper rules)
{
    /// <summary>The parameters of an operation: required ones first, each group in document order.</summary>
    public ImmutableArray<ParameterCode> ShapeParameters(Operation operation, NameScope locals, PatternScope patterns) =>
        [.. operation.Parameters.OrderByDescending(p => p.Required).Select(p => Parameter(p, locals, patterns))];

    private ParameterCode Parameter(Parameter parameter, NameScope locals, PatternScope patterns)
    {
        var type = tools.Types.Of(parameter.Schema);
        var shape = tools.Shapes.Of(parameter.Schema).Shape;
        var item = shape is Shape.List { Items: { } items } ? tools.Types.Of(items) : type;
        var wanted = Identifiers.Local(parameter.Name) is { Length: > 0 } l && char.IsLetter(l[0]) ? l : "parameter";
        var name = locals.Free(wanted);
        var local = locals.Free(name + "Value");
        return new()
        {
            Name = Identifiers.Escaped(name),
            Local = local,
            WireName = parameter.Name,
            Doc = Docs.Of($"The {parameter.Location.ToString().ToLowerInvariant()} parameter '{parameter.Name}'.", parameter.Description),
            Type = parameter.Required ? type.Text : type.Text + "?",
            ValueType = item.Global,
            TextCodec = item.TextCodec ?? "",
            IsRequired = parameter.Required,
            IsValueType = type.IsValueType,
            InPath = parameter.Location == ParameterLocation.Path,
            InQuery = parameter.Location == ParameterLocation.Query,
            InHeader = parameter.Location == ParameterLocation.Header,
            In = parameter.Location.ToString().ToLowerInvariant(),
            ReaderMethod = parameter.Location + (shape is Shape.List ? "List" : type.IsValueType ? "Value" : ""),
            IsList = shape is Shape.List,
            IsExploded = parameter.Explode,
            Delimiter = parameter.Style switch
            {
                ParameterStyle.SpaceDelimited => "' '",
                ParameterStyle.PipeDelimited => "'|'",
                _ => "','",
            },
            DeepObject = parameter.Style == ParameterStyle.DeepObject && shape is Shape.Record record
                ? DeepObject(parameter, record, type, locals)
                : null,
            Rules = rules.Use(parameter.Schema, local, patterns, depth: 1) is { IsEmpty: false } checks ? checks : null,
        };
    }

    private DeepObjectCode DeepObject(Parameter parameter, Shape.Record record, TypeName type, NameScope locals)
    {
        var owner = tools.Shapes.Schema(tools.Shapes.Of(parameter.Schema).Owner);
        var properties = new RecordShaper(tools with { Diagnostics = new() }).Members(type.Text, record, owner);
        return new(type.Global, [.. properties.Select((p, i) => Member(parameter, record.Members[i], p, locals))]);
    }

    // page[size] → the member Size of the object that travels as 'page'
    private DeepMemberCode Member(Parameter parameter, Member member, PropertyCode property, NameScope locals)
    {
        var type = tools.Types.Of(member.Schema);
        var local = locals.Free(Identifiers.Local(parameter.Name) + property.Name);
        var isRequired = member.IsRequired && property.Default is null;
        var suffix = property.Default is not null ? " ?? " + property.Default : !isRequired ? "" : type.IsValueType ? ".GetValueOrDefault()" : "!";
        return new(
            property.Name, $"{parameter.Name}[{member.Name}]", local, type.Global, type.IsValueType ? "QueryValue" : "Query", type.TextCodec!, suffix, isRequired);
    }
}
