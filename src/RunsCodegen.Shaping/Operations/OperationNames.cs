using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Shaping.Hooks;
using RunsCodegen.Shaping.Naming;

namespace RunsCodegen.Shaping.Operations;

/// <summary>The C# name of each operation, and the group it belongs to.</summary>
internal sealed class OperationNames
{
    private readonly Dictionary<Operation, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly NameScope _scope = new(["Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Dispose"]);

    public OperationNames(ImmutableArray<Operation> operations, DiagnosticBag diagnostics)
    {
        // Names the document chose come first, so that a derived one never takes them away. Those that clash are settled
        // in the order of their texts, so that none depends on where in the document its operation stands.
        foreach (var group in operations.Where(o => o.Id is not null).GroupBy(o => Identifiers.Pascal(o.Id!), StringComparer.OrdinalIgnoreCase))
        {
            foreach (var operation in group.OrderBy(o => o.Id, StringComparer.Ordinal).Where(o => !IsShared(group, o)))
            {
                _names[operation] = _scope.Settle(Identifiers.Pascal(operation.Id!), "Operation", operation.Id!, operation.Place, diagnostics);
            }
        }

        foreach (var found in operations.Where(o => !_names.ContainsKey(o)).Select(o => new { Operation = o, Wanted = Wanted(operations, o) })
            .OrderBy(f => f.Wanted, StringComparer.Ordinal).ThenBy(f => f.Operation.Path, StringComparer.Ordinal).ThenBy(f => f.Operation.Method, StringComparer.Ordinal))
        {
            _names[found.Operation] = _scope.Free(found.Wanted);
        }

        CountIds(operations);
    }

    /// <summary>Names webhooks and callbacks, which take no name away from an operation of a path.</summary>
    public void AddHooks(ImmutableArray<Hook> hooks)
    {
        foreach (var found in hooks.Select(h => new { Hook = h, Wanted = Wanted(hooks, h) }).OrderBy(f => f.Wanted, StringComparer.Ordinal)
            .ThenBy(f => f.Hook.Name, StringComparer.Ordinal).ThenBy(f => f.Hook.Operation.Method, StringComparer.Ordinal))
        {
            _names[found.Hook.Operation] = _scope.Free(found.Wanted, found.Wanted + found.Hook.Kind);
        }

        CountIds(hooks.Select(h => h.Operation));
    }

    /// <summary>The name of an operation.</summary>
    public string this[Operation operation] => _names[operation];

    /// <summary>The name of an operation; null when it is not generated.</summary>
    public string? Find(Operation operation) => _names.GetValueOrDefault(operation);

    /// <summary>What names the operation to routers and traces: its operationId, or its name where another operation has that id too.</summary>
    public string IdOf(Operation operation) => operation.Id is { } id && _ids[id] == 1 ? id : _names[operation];

    /// <summary>Operations by their first tag that groups, in document order; those without one belong to the document itself.</summary>
    public static IEnumerable<OperationGroup> Groups(ApiDocument document, ImmutableArray<Operation> operations)
    {
        // Tags of another kind than navigation say something else about an operation (OpenAPI 3.2 §4.22).
        var others = document.Tags.Where(t => t.Kind is not (null or "nav")).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        return operations
            .GroupBy(o => o.Tags.FirstOrDefault(t => !others.Contains(t)) ?? "", StringComparer.Ordinal)
            .Select(g => new OperationGroup(g.Key.Length == 0 ? document.Title : g.Key, [.. g]));
    }

    private void CountIds(IEnumerable<Operation> operations)
    {
        foreach (var operation in operations.Where(o => o.Id is not null))
        {
            _ids[operation.Id!] = _ids.GetValueOrDefault(operation.Id!) + 1;
        }
    }

    // newPet · onData of subscribe → SubscribeOnData
    private string Wanted(ImmutableArray<Hook> hooks, Hook hook)
    {
        if (Identifiers.Pascal(hook.Operation.Id ?? "") is { Length: > 0 } chosen)
        {
            return chosen;
        }

        var isAlone = hooks.Count(h => h.Name == hook.Name && h.Parent == hook.Parent) == 1;
        var name = isAlone ? hook.Name : $"{hook.Operation.Method.ToLowerInvariant()} {hook.Name}";
        var pascal = Identifiers.Pascal(hook.Parent is { } parent ? $"{Find(parent)} {name}" : name);
        return pascal.Length > 0 ? pascal : "Hook";
    }

    private static bool IsShared(IEnumerable<Operation> operations, Operation operation) =>
        operations.Any(o => !ReferenceEquals(o, operation) && o.Id == operation.Id);

    // Of operations that share an operationId none has a better right to it: the tag is added where that tells them all
    // apart, else method and path make the name, as for an operation without any id.
    private static string Wanted(ImmutableArray<Operation> operations, Operation operation)
    {
        var others = operation.Id is null ? [] : operations.Where(o => o.Id == operation.Id).ToArray();
        var tags = others.Select(o => o.Tags.IsEmpty ? "" : Identifiers.Pascal(o.Tags[0])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return others.Length > 0 && tags.Count == others.Length
            ? Identifiers.Pascal($"{(operation.Tags.IsEmpty ? "" : operation.Tags[0])} {operation.Id}")
            : Identifiers.Pascal($"{operation.Method.ToLowerInvariant()} {operation.Path}");
    }
}

/// <summary>Operations that one client and one controller have.</summary>
internal sealed record OperationGroup(string Name, ImmutableArray<Operation> Operations);
