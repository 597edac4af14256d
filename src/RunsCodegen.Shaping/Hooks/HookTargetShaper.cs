using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Support;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Hooks;

/// <summary>The expression in a callback's key → a method that makes the URL from the request that subscribed.</summary>
internal sealed class HookTargetShaper(ShapingTools tools, RecordShaper records)
{
    /// <summary>The method of a callback; null for webhooks, whose targets are agreed elsewhere.</summary>
    /// <param name="hook">The callback.</param>
    /// <param name="name">The C# name of its operation.</param>
    /// <param name="parent">The operation that subscribes as it is generated; null when there is none, or several.</param>
    public HookTargetCode? ShapeTarget(Hook hook, string name, OperationCode? parent)
    {
        if (hook.Kind == HookKind.Webhook)
        {
            return null;
        }

        var names = new NameScope(["target"]);
        var arguments = new Dictionary<string, ArgumentCode>(StringComparer.Ordinal);
        var parts = RuntimeExpression.Parts(hook.Key)
            .Select(p => p.Expression is { } expression
                ? Part(expression, hook, parent, arguments, names)
                : new HookTargetPartCode(p.Literal, null))
            .ToImmutableArray();
        return new()
        {
            Name = name + "Target",
            Expression = hook.Key,
            Arguments = [.. arguments.Values],
            Parts = parts,
        };
    }

    private HookTargetPartCode Part(
        RuntimeExpression expression, Hook hook, OperationCode? parent, Dictionary<string, ArgumentCode> arguments, NameScope names)
    {
        if (parent is not null && expression.Source == ExpressionSource.Body && parent.Body is { } body && InBody(expression, hook, body) is { } found)
        {
            if (!arguments.TryGetValue("body", out var argument))
            {
                argument = arguments["body"] = new(names.Free("body"), body.Type, body.Doc, body.IsRequired, body.IsValueType);
            }

            return new("", found with { Source = argument.Name + found.Source });
        }

        if (parent?.Parameters.FirstOrDefault(p => IsNamed(p, expression)) is { } parameter
            && hook.Parent!.Parameters.First(p => IsSame(p, parameter)).Schema is var schema && tools.Types.Of(schema) is { TextCodec: { } codec } type)
        {
            if (!arguments.TryGetValue(expression.Text, out var argument))
            {
                var free = Identifiers.Escaped(names.Free(parameter.Name.TrimStart('@')));
                argument = arguments[expression.Text] = new(free, parameter.Type, parameter.Doc, parameter.IsRequired, type.IsValueType);
            }

            return new("", new(argument.Name, type.Global, codec, type.IsValueType));
        }

        return Unknown(expression, arguments, names);
    }

    // What cannot be found in the request's own types is for the caller to give.
    private static HookTargetPartCode Unknown(RuntimeExpression expression, Dictionary<string, ArgumentCode> arguments, NameScope names)
    {
        if (!arguments.TryGetValue(expression.Text, out var argument))
        {
            var word = Identifiers.Local(expression.Word) is { Length: > 0 } local && char.IsLetter(local[0]) ? local : "part";
            argument = new(Identifiers.Escaped(names.Free(word)), "string?", new($"The value of {expression.Text}.", null), IsRequired: true, IsValueType: false);
            arguments[expression.Text] = argument;
        }

        return new("", new(argument.Name, "string", "StringText", IsValueType: false));
    }

    // #/callback/url → body.Callback?.Url
    private HookTargetValueCode? InBody(RuntimeExpression expression, Hook hook, RequestBodyCode body)
    {
        if (body.Choice is not null || expression.Pointer.IsEmpty
            || Representations.OfRequest(hook.Parent!.Body!, tools.Shapes).Kept is not [{ Kind: MediaKind.Json, Media.Schema: { } schema }, ..])
        {
            return null;
        }

        var path = "";
        var isNull = !body.IsRequired || body.Type.EndsWith('?');
        foreach (var token in expression.Pointer)
        {
            if (Member(schema, token) is not { } found)
            {
                return null;
            }

            path += (isNull ? "?." : ".") + found.Property.Name;
            isNull = found.Property.Type.EndsWith('?');
            schema = found.Schema;
        }

        var type = tools.Types.Of(schema);
        return type.TextCodec is { } codec ? new(path, type.Global, codec, type.IsValueType) : null;
    }

    private (PropertyCode Property, SchemaId Schema)? Member(SchemaId owner, string name)
    {
        var resolved = tools.Shapes.Of(owner);
        if (resolved.Shape is not Shape.Record record || tools.Names.Find(resolved.Owner) is null)
        {
            return null;
        }

        var index = record.Members.ToList().FindIndex(m => m.Name == name);
        if (index < 0 || records.Members(resolved.Owner, record)[index] is not { IsThreeState: false } property)
        {
            return null;
        }

        return (property, record.Members[index].Schema);
    }

    private static bool IsNamed(ParameterCode parameter, RuntimeExpression expression) => expression.Source switch
    {
        ExpressionSource.Query => parameter.In == "query" && parameter.WireName == expression.Name,
        ExpressionSource.Path => parameter.In == "path" && parameter.WireName == expression.Name,
        ExpressionSource.Header => parameter.In == "header" && parameter.WireName.Equals(expression.Name, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool IsSame(Parameter parameter, ParameterCode code) =>
        parameter.Name == code.WireName && parameter.Location.ToString().Equals(code.In, StringComparison.OrdinalIgnoreCase);
}
