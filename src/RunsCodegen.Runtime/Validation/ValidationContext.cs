namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Globalization;
using global::System.Text;

/// <summary>Collects broken rules. The path to the value is only put together when there is one.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Which rules there are depends on the document.")]
internal sealed class ValidationContext
{
    internal const int DefaultLimit = 100;

    private const int LongestKept = 64;

    private readonly int _limit;
    private (string? Name, int Index)[] _path = [];
    private int _depth;
    private int _deepest;
    private List<ValidationError>? _errors;

    internal ValidationContext(int limit = DefaultLimit) => _limit = limit;

    internal bool HasErrors => _errors is not null;

    /// <summary>Whether no more errors are taken, so that nobody need look for them.</summary>
    internal bool IsFull => _errors is not null && _errors.Count >= _limit;

    internal IReadOnlyList<ValidationError> Errors => _errors ?? (IReadOnlyList<ValidationError>)[];

    /// <summary>Forgets everything about the last value.</summary>
    internal void Clear()
    {
        // Names that one caller sent must not live on, nor the memory that a deep value took.
        Array.Clear(_path, 0, _deepest);
        _path = _path.Length > LongestKept ? [] : _path;
        (_depth, _deepest, _errors) = (0, 0, null);
    }

    internal void Enter(string name) => Enter(name, 0);

    internal void Enter(int index) => Enter(null, index);

    internal void Exit() => _depth--;

    internal void Add(string keyword, string message) => Add("", keyword, message);

    /// <summary>Adds an error about a member of the value.</summary>
    internal void AddAt(string name, string keyword, string message) =>
        Add("/" + Escape(name), keyword, message);

    internal void ThrowIfErrors()
    {
        if (_errors is not null)
        {
            throw new ValidationException(_errors);
        }
    }

    private void Enter(string? name, int index)
    {
        if (_depth == _path.Length)
        {
            Array.Resize(ref _path, Math.Max(16, _depth * 2));
        }

        _path[_depth++] = (name, index);
        _deepest = Math.Max(_deepest, _depth);
    }

    private void Add(string below, string keyword, string message)
    {
        _errors ??= [];
        if (_errors.Count < _limit)
        {
            _errors.Add(new ValidationError(Pointer() + below, keyword, message));
        }
    }

    private string Pointer()
    {
        var pointer = new StringBuilder();
        foreach (var (name, index) in _path.AsSpan(0, _depth))
        {
            _ = pointer.Append('/').Append(name is null ? index.ToString(CultureInfo.InvariantCulture) : Escape(name));
        }

        return pointer.ToString();
    }

    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
