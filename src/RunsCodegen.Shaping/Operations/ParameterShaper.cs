using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Support;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Parameter → C# parameter and how it travels.</summary>
internal sealed class ParameterShaper(ShapingTools tools, RulesShaper rules)
{
    /// <summary>The parameters of an operation: required ones first, each group in document order.</summary>
    public ImmutableArray<ParameterCode> ShapeParameters(Operation operation, NameScope locals, PatternScope patterns)
    {
        var routes = RouteNames.Of(operation);
        return [.. operation.Parameters.OrderByDescending(p => p.Required).Select(p => Travelling(Parameter(p, operation, locals, patterns), p, operation, routes))];
    }

    private ParameterCode Parameter(Parameter parameter, Operation operation, NameScope locals, PatternScope patterns)
    {
        var type = tools.Types.Of(parameter.Schema);
        var wanted = Identifiers.Local(parameter.Name) is { Length: > 0 } l && char.IsLetter(l[0]) ? l : "parameter";
        // Of two that share their name, none but a path parameter has a right to it.
        var isShared = parameter.Location != ParameterLocation.Path && operation.Parameters.Any(p => p.Name == parameter.Name && p.Location != parameter.Location);
        var name = locals.Free(isShared ? wanted + parameter.Location : wanted);
        var local = locals.Free(name + "Value");
        return new()
        {
            Name = Identifiers.Escaped(name),
            Local = local,
            WireName = parameter.Name,
            Doc = Docs.Of($"The {Location(parameter)} parameter '{parameter.Name}'.", parameter.Description, tools.Shapes.Schema(parameter.Schema).Annotations),
            Type = parameter.Required ? type.Text : type.Text + "?",
            ValueType = type.Global,
            Codec = type.QualifiedCodec,
            IsRequired = parameter.Required,
            IsValueType = type.IsValueType,
            InPath = parameter.Location == ParameterLocation.Path,
            InQuery = parameter.Location == ParameterLocation.Query,
            InHeader = parameter.Location == ParameterLocation.Header,
            InCookie = parameter.Location == ParameterLocation.Cookie,
            InQueryString = parameter.Location == ParameterLocation.QueryString,
            In = parameter.Location == ParameterLocation.QueryString ? "query" : Location(parameter),
            IsExploded = parameter.Explode,
            MayBeEmpty = parameter is { AllowEmptyValue: true, Required: false, Location: ParameterLocation.Query } && type.Text != "string",
            Default = parameter.Required ? null : Default(parameter),
            ReaderMethod = "",
            Rules = rules.Use(parameter.Schema, local, patterns, depth: 1) is { IsEmpty: false } checks ? checks : null,
        };
    }

    private ParameterCode Travelling(ParameterCode code, Parameter parameter, Operation operation, RouteNames routes)
    {
        code = code with { RouteName = code.InPath && routes[parameter.Name] != parameter.Name ? routes[parameter.Name] : null };
        var isJson = parameter.ContentType is { } content && MediaKinds.IsJson(MediaKinds.Essence(content));
        return code.InQueryString ? Whole(code, parameter, isJson)
            : isJson ? Styled(code, parameter, operation, "Json")
            : parameter.AllowReserved || code.InCookie ? Styled(code, parameter, operation, StyleOf(parameter))
            : Plain(code, parameter) ?? Styled(code, parameter, operation, StyleOf(parameter));
    }

    // The short way of single values and of lists of them.
    private ParameterCode? Plain(ParameterCode code, Parameter parameter)
    {
        var type = tools.Types.Of(parameter.Schema);
        var isOneText = parameter.Style is not (ParameterStyle.Label or ParameterStyle.Matrix);
        if (type.TextCodec is { } codec)
        {
            return isOneText ? code with { Codec = "Runtime." + codec, ReaderMethod = parameter.Location + (type.IsValueType ? "Value" : "") } : null;
        }

        if (code.InPath || parameter.Style == ParameterStyle.DeepObject || parameter.ContentType is not null
            || tools.Shapes.Of(parameter.Schema).Shape is not Shape.List { Items: { } items }
            || tools.Types.Of(items) is not { TextCodec: { } itemCodec, IsNullable: false } item)
        {
            return null;
        }

        var isDelimited = code.InQuery && !parameter.Explode;
        return code with
        {
            IsList = true,
            ValueType = item.Global,
            Codec = "Runtime." + itemCodec,
            Delimiter = isDelimited ? Delimiter(parameter.Style) : null,
            ReaderClass = isDelimited ? "DelimitedQuery" : null,
            ReaderMethod = isDelimited ? "Read" : parameter.Location + "List",
        };
    }

    private ParameterCode Styled(ParameterCode code, Parameter parameter, Operation operation, string style) => code with
    {
        Style = style,
        AllowsReserved = parameter.AllowReserved && parameter.Location is ParameterLocation.Path or ParameterLocation.Query,
        TextShape = style == "Json" ? "Runtime.TextShape.Any" : tools.TextShapes.Use(parameter.Schema),
        Others = style is "Form" or "Cookie" && code.IsExploded && MayHaveOthers(parameter.Schema, depth: 0) ? Others(operation, parameter) : [],
        ReaderClass = "StyledParameters",
        ReaderMethod = parameter.Location + (code.IsValueType ? "Value" : ""),
    };

    private ParameterCode Whole(ParameterCode code, Parameter parameter, bool isJson) => code with
    {
        IsJson = isJson,
        TextShape = isJson ? "null" : tools.TextShapes.Use(parameter.Schema),
        ReaderClass = "WholeQuery",
        ReaderMethod = "Read" + (code.IsValueType ? "Value" : ""),
    };

    // A text of some other media type is sent as it is, whatever style stands there for nothing.
    private static string StyleOf(Parameter parameter) => parameter.ContentType is null ? parameter.Style.ToString()
        : parameter.Location is ParameterLocation.Path or ParameterLocation.Header ? nameof(ParameterStyle.Simple)
        : nameof(ParameterStyle.Form);

    private static string Delimiter(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => "' '",
        ParameterStyle.PipeDelimited => "'|'",
        ParameterStyle.TabDelimited => "'\\t'",
        _ => "','",
    };

    // An object whose members are parameters of their own takes every name that is nobody else's.
    private bool MayHaveOthers(SchemaId id, int depth) => tools.Shapes.Of(id).Shape switch
    {
        Shape.Map or Shape.Any => true,
        Shape.Record record => record.Additional is not null,
        Shape.Union union => depth < 8 && union.Branches.Any(b => MayHaveOthers(b, depth + 1)),
        _ => false,
    };

    private static ImmutableArray<string> Others(Operation operation, Parameter parameter) =>
        [.. operation.Parameters.Where(p => p.Location == parameter.Location && p.Name != parameter.Name).Select(p => p.Name)];

    private string? Default(Parameter parameter) =>
        DefaultValues.Find(parameter.Schema, tools) is { ValueKind: not System.Text.Json.JsonValueKind.Null } value
            ? DefaultValues.OfDefault(value, parameter.Schema, parameter.Place, tools)
            : null;

    private static string Location(Parameter parameter) => parameter.Location.ToString().ToLowerInvariant();
}
