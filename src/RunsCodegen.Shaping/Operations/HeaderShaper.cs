using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Support;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Response headers → properties of a client's response and parameters of a server's factory.</summary>
internal sealed class HeaderShaper(ShapingTools tools, string[] memberNames)
{
    /// <summary>The headers of one response.</summary>
    /// <param name="response">The response.</param>
    /// <param name="parameters">Names that the factory's other parameters and locals have.</param>
    public ImmutableArray<HeaderCode> Shape(Response response, IReadOnlyCollection<string> parameters)
    {
        var names = new NameScope(memberNames);
        var scope = new NameScope(parameters);
        return [.. response.Headers.Select(h => Travelling(Header(h, names, scope), h))];
    }

    /// <summary>The headers of all cases: one that has another type in another case is named after that case; what only some cases promise may be absent.</summary>
    public IEnumerable<HeaderCode> All(ImmutableArray<ResponseCaseCode> cases)
    {
        var names = new NameScope(memberNames);
        foreach (var found in cases.SelectMany(c => c.Headers.Select(h => new { Case = c, Header = h })).DistinctBy(f => new { f.Header.Name, f.Header.Text }))
        {
            var header = found.Header;
            yield return header with
            {
                Name = names.Free(header.Name, found.Case.Name + header.Name),
                IsRequired = cases.All(c => c.Headers.Any(h => h.IsRequired && h.Text == header.Text && h.WireName == header.WireName)),
            };
        }
    }

    private HeaderCode Header(ResponseHeader header, NameScope names, NameScope parameters)
    {
        var type = tools.Types.Of(header.Schema);
        var parameter = parameters.Free(Identifiers.Local(header.Name) is { Length: > 0 } local ? local : "header");
        return new()
        {
            Name = names.Free(Identifiers.Pascal(header.Name) is { Length: > 0 } pascal ? pascal : "Header"),
            Parameter = Identifiers.Escaped(parameter),
            Local = parameters.Free(parameter + "Value"),
            WireName = header.Name,
            Doc = Docs.Of($"The header '{header.Name}'.", header.Description, tools.Shapes.Schema(header.Schema).Annotations),
            Text = type.Text,
            ValueType = type.Global,
            Codec = type.QualifiedCodec,
            IsRequired = header.Required,
            IsValueType = type.IsValueType,
            IsExploded = header.Explode,
        };
    }

    private HeaderCode Travelling(HeaderCode code, ResponseHeader header)
    {
        var isJson = header.ContentType is { } content && MediaKinds.IsJson(MediaKinds.Essence(content));
        if (header.Name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
        {
            // RFC 6265 §3: each cookie has a line of its own, whose commas are its own.
            return code with { IsLines = true, IsValueType = false, Text = tools.Framework.Short("IReadOnlyList", Framework.Collections + "IReadOnlyList") + "<string>" };
        }

        return !isJson && tools.Types.Of(header.Schema).TextCodec is { } codec
            ? code with { Codec = "Runtime." + codec }
            : code with { Style = isJson ? "Json" : "Simple", TextShape = isJson ? "Runtime.TextShape.Any" : tools.TextShapes.Use(header.Schema) };
    }
}
