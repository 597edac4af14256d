namespace RunsCodegen.Output.Runtime;

using global::System.Collections.Generic;

/// <summary>Collects the parts of a multipart body in their order.</summary>
internal sealed class PartWriter
{
    private readonly List<ApiFile> _parts = [];

    internal IReadOnlyList<ApiFile> Parts => _parts;

    /// <summary>Adds a file under the name of its member.</summary>
    internal void File(string name, ApiFile file, string? contentType) =>
        _parts.Add(new(file.Content, file.FileName ?? name, file.ContentType ?? contentType) { Name = name, Headers = file.Headers });

    /// <summary>Adds each of several files under the same name (RFC 7578 §4.3).</summary>
    internal void Files(string name, IReadOnlyList<ApiFile> files, string? contentType)
    {
        foreach (var file in files)
        {
            File(name, file, contentType);
        }
    }

    /// <summary>Adds parts that no member stands for.</summary>
    internal void Others(IReadOnlyList<ApiFile> parts) => _parts.AddRange(parts);

    /// <summary>Adds a value: its text, or its JSON where it is an object; an array item by item.</summary>
    internal void Value<T, TCodec>(string name, T value, PartField? field = null)
        where TCodec : IJsonCodec<T> => Value(name, TextNode.Of<T, TCodec>(value), field);

    internal void Value(string name, TextNode value, PartField? field)
    {
        if (field?.Style is { } style)
        {
            Styled(name, value, style, field.Explode);
        }
        else if (value.IsList)
        {
            value.Items().ForEach(i => One(name, i, field?.ContentType));
        }
        else if (!value.IsNull)
        {
            One(name, value, field?.ContentType);
        }
    }

    private void Styled(string name, TextNode value, ParameterStyle style, bool explode)
    {
        var pairs = new List<(string Name, string Value)>();
        StyledPairs.Write(pairs, name, value, style, explode, TextEscape.None);
        pairs.ForEach(p => Text(p.Name, p.Value, null));
    }

    private void One(string name, TextNode value, string? contentType)
    {
        var isJson = contentType is null ? value.IsObject || value.IsList : PartReader.IsJson(contentType);
        Text(name, isJson ? value.Json : value.Text, contentType ?? (isJson ? "application/json" : null));
    }

    private void Text(string name, string text, string? contentType) =>
        _parts.Add(new(new global::System.IO.MemoryStream(global::System.Text.Encoding.UTF8.GetBytes(text)), null, contentType) { Name = name });
}
