using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Shaping.Naming;

namespace RunsCodegen.Shaping.Operations;

/// <summary>The C# name of each operation, and the group it belongs to.</summary>
internal sealed class OperationNames
{
    private readonly Dictionary<Operation, string> _names = new(ReferenceEqualityComparer.Instance);

    public OperationNames(ImmutableArray<Operation> operations, DiagnosticBag diagnostics)
    {
        var scope = new NameScope(["Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Dispose"]);
        // Names the document chose come first, so that a derived one never takes them away. Those that clash are settled
        // in the order of their texts, so that none depends on where in the document its operation stands.
        foreach (var group in operations.Where(o => o.Id is not null).GroupBy(o => Identifiers.Pascal(o.Id!), StringComparer.OrdinalIgnoreCase))
        {
            foreach (var operation in group.OrderBy(o => o.Id, StringComparer.Ordinal).Where(o => !IsShared(group, o)))
            {
                _names[operation] = scope.Settle(Identifiers.Pascal(operation.Id!), "Operation", operation.Id!, operation.Place, diagnostics);
            }
        }

        foreach (var (operation, wanted) in operations.Where(o => !_names.ContainsKey(o)).Select(o => (o, Wanted(operations, o)))
            .OrderBy(p => p.Item2, StringComparer.Ordinal).ThenBy(p => p.o.Path, StringComparer.Ordinal).ThenBy(p => p.o.Method, StringComparer.Ordinal))
        {
            _names[operation] = scope.Free(wanted);
        }
    }

    /// <summary>The name of an operation.</summary>
    public string this[Operation operation] => _names[operation];

    /// <summary>Operations by their first tag, in document order; those without one belong to the document itself.</summary>
    public static IEnumerable<(string Group, ImmutableArray<Operation> Operations)> Groups(ApiDocument document, ImmutableArray<Operation> operations) =>
        operations
            .GroupBy(o => o.Tags.IsEmpty ? "" : o.Tags[0], StringComparer.Ordinal)
            .Select(g => (g.Key.Length == 0 ? document.Title : g.Key, g.ToImmutableArray()));

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
