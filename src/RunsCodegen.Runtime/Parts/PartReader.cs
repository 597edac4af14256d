namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Linq;
using global::System.Text;

/// <summary>Takes the members of a type from the parts of a multipart body, and keeps everything that is wrong with them.</summary>
internal sealed class PartReader(IReadOnlyList<ApiFile> parts)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<JsonError> _errors = [];

    internal ApiFile? File(string name, bool required)
    {
        var found = Of(name);
        if (found.Count > 1)
        {
            Add(name, "invalid_type", "must be given once");
        }

        return Required(name, found, required) ? found[0] : null;
    }

    internal IReadOnlyList<ApiFile>? Files(string name, bool required)
    {
        var found = Of(name);
        return Required(name, found, required) ? found : null;
    }

    /// <summary>The parts that no member has taken.</summary>
    internal IReadOnlyList<ApiFile> Others() => [.. parts.Where(p => p.Name is null || !_taken.Contains(p.Name))];

    /// <summary>Says that parts which no member has taken are not allowed.</summary>
    internal void RefuseOthers()
    {
        foreach (var name in Others().Select(static p => p.Name ?? "").Distinct(StringComparer.Ordinal))
        {
            Add(name, "unknown_member", "is not declared");
        }
    }

    internal T? Value<T, TCodec>(string name, bool required, TextShape shape, PartField? field = null)
        where TCodec : IJsonCodec<T>
    {
        try
        {
            if (Json(name, shape, field) is { } json)
            {
                return Runtime.Json.Read<T, TCodec>(json, 0, json.Length, ApiLimits.MaxDepth);
            }

            Required(name, [], required);
        }
        catch (JsonFormatException exception)
        {
            foreach (var error in exception.Errors)
            {
                Add(name, error.Code, error.Message, error.Pointer);
            }
        }

        return default;
    }

    /// <summary>The JSON of a member; null when it has no part.</summary>
    internal byte[]? Json(string name, TextShape shape, PartField? field)
    {
        if (field?.Style is { } style)
        {
            var texts = PairList.Of(parts.Where(p => p.Name == name || (style == ParameterStyle.DeepObject && IsBelow(name, p.Name)))
                .Select(p => (Take(p), Text(p))));
            return StyledReader.Read(texts, name, style, field.Explode, shape, []);
        }

        var found = Of(name);
        return found.Count == 0 ? null : JsonOfMember.Of(found, shape);
    }

    /// <summary>Throws when anything was wrong.</summary>
    /// <exception cref="JsonFormatException">With all that was.</exception>
    internal void End()
    {
        if (_errors.Count > 0)
        {
            var exception = new JsonFormatException(_errors, 0);
            exception.Locate("");
            throw exception;
        }
    }

    internal static bool IsJson(string? contentType)
    {
        var end = contentType?.IndexOf(';', StringComparison.Ordinal) ?? -1;
        var type = (end < 0 ? contentType : contentType![..end])?.Trim() ?? "";
        return type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The text of a small part.</summary>
    internal static string Text(ApiFile part)
    {
        using var reader = new StreamReader(part.Content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
        var text = reader.ReadToEnd();
        part.Content.Position = 0;
        return text;
    }

    private static bool IsBelow(string name, string? part) =>
        part is not null && part.Length > name.Length && part[name.Length] == '[' && part.StartsWith(name, StringComparison.Ordinal);

    private string Take(ApiFile part)
    {
        _taken.Add(part.Name!);
        return part.Name!;
    }

    // Some clients write an array's name with brackets behind it.
    private List<ApiFile> Of(string name)
    {
        var found = parts.Where(p => p.Name == name).ToList();
        found = found.Count > 0 ? found : [.. parts.Where(p => p.Name == name + "[]")];
        found.ForEach(p => _taken.Add(p.Name!));
        return found;
    }

    private bool Required(string name, List<ApiFile> found, bool required)
    {
        if (found.Count == 0 && required)
        {
            Add(name, "required", "is required");
        }

        return found.Count > 0;
    }

    private void Add(string name, string code, string message, string below = "") =>
        _errors.Add(new("/" + JsonPointer.Escape(name) + below, code, message));
}
