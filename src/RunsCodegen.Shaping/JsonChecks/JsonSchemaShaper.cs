using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.JsonChecks;

/// <summary>Schemas that are checked as JSON → their texts. A schema that is used more than once has a text of its own.</summary>
internal sealed class JsonSchemaShaper
{
    private readonly SchemaTable _schemas;
    private readonly SchemaNames _names;
    private readonly string _namespace;
    private readonly SchemaText _text;
    // The Runtime's own.
    private readonly NameScope _scope = new(["JsonSchema"]);
    private readonly Dictionary<SchemaId, string> _classes = [];
    private readonly Queue<SchemaId> _open = [];
    private readonly List<string> _mentioned = [];
    private readonly HashSet<SchemaId> _shared;

    public JsonSchemaShaper(SchemaTable schemas, SchemaParts parts, SchemaNames names, string @namespace, Patterns patterns)
    {
        (_schemas, _names, _namespace) = (schemas, names, @namespace);
        _text = new(schemas, parts, Mention, patterns);
        _shared = Shared(schemas);
    }

    /// <summary>The class that holds the text of a schema.</summary>
    public string ClassOf(SchemaId id)
    {
        if (!_classes.TryGetValue(id, out var name))
        {
            _classes[id] = name = _scope.Free(Wanted(id) + "JsonSchema");
            _open.Enqueue(id);
        }

        return name;
    }

    /// <summary>All texts that were asked for, and those they refer to in turn.</summary>
    public IEnumerable<JsonSchemaCode> All()
    {
        while (_open.TryDequeue(out var id))
        {
            _mentioned.Clear();
            var lines = _text.Write(id);
            yield return new()
            {
                Namespace = _namespace,
                Name = _classes[id],
                Doc = new($"What the document says of '{_schemas[id].ComponentName ?? _schemas[id].Place.Pointer}'.", null),
                Lines = lines,
                References = [.. _mentioned.Distinct(StringComparer.Ordinal)],
            };
        }
    }

    private string? Mention(SchemaId id)
    {
        if (_schemas[id].ComponentName is null && !_shared.Contains(id) && !_classes.ContainsKey(id))
        {
            return null;
        }

        var name = ClassOf(id);
        _mentioned.Add(name);
        return name;
    }

    private string Wanted(SchemaId id) =>
        _names.Find(id) ?? Identifiers.Pascal(_schemas[id].ComponentName ?? _schemas[id].Place.Pointer.Split('/')[^1]);

    // What two schemas hold, or one holds twice, or what is referred to by name.
    private static HashSet<SchemaId> Shared(SchemaTable schemas)
    {
        var seen = new HashSet<SchemaId>();
        var shared = new HashSet<SchemaId>();
        foreach (var schema in schemas.All)
        {
            foreach (var held in SchemaGraph.Held(schema))
            {
                if (!seen.Add(held))
                {
                    shared.Add(held);
                }
            }

            shared.UnionWith(schema.Reference is { } target ? [target] : []);
            shared.UnionWith(schema.DynamicReference is { } dynamic ? [dynamic.Target, .. dynamic.Outer.Select(o => o.Schema)] : []);
        }

        return shared;
    }
}
