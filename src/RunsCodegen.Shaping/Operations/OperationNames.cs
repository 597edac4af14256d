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
        // Names the document chose come first, so that a derived one never takes them away.
        foreach (var operation in operations.Where(o => o.Id is not null))
        {
            _names[operation] = scope.Settle(Identifiers.Pascal(operation.Id!), "Operation", operation.Id!, operation.Place, diagnostics);
        }

        foreach (var operation in operations.Where(o => o.Id is null))
        {
            _names[operation] = scope.Free(Identifiers.Pascal($"{operation.Method.ToLowerInvariant()} {operation.Path}"));
        }
    }

    /// <summary>The name of an operation.</summary>
    public string this[Operation operation] => _names[operation];

    /// <summary>Operations by their first tag, in document order; those without one belong to the document itself.</summary>
    public static IEnumerable<(string Group, ImmutableArray<Operation> Operations)> Groups(ApiDocument document, ImmutableArray<Operation> operations) =>
        operations
            .GroupBy(o => o.Tags.IsEmpty ? "" : o.Tags[0], StringComparer.Ordinal)
            .Select(g => (g.Key.Length == 0 ? document.Title : g.Key, g.ToImmutableArray()));
}
