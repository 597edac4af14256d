using System.Collections.Immutable;

namespace RunsCodegen.Model.Diagnostics;

/// <summary>An ordered, append-only collection of messages.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    /// <summary>Whether any message is an error.</summary>
    public bool HasErrors => _items.Exists(d => d.Severity == Severity.Error);

    /// <summary>Adds one message.</summary>
    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    /// <summary>The messages so far, in the order they were added.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => [.. _items];
}
