namespace RunsCodegen.Output;

/// <summary>
/// A member that may be absent. Absent is not the same as <see langword="null"/>: an absent member is not
/// written at all, a null one is written as <c>null</c>.
/// </summary>
/// <typeparam name="T">Type of the value, nullable where the member may be null.</typeparam>
[global::System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1716", Justification = "A reserved word of Visual Basic only, where it can be put in brackets.")]
public readonly struct Optional<T> : global::System.IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>Creates a present value.</summary>
    /// <param name="value">The value; may be null.</param>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>The absent member; the same as <see langword="default"/>.</summary>
    [global::System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1000", Justification = "Where it is used, the type argument says which member is absent.")]
    public static Optional<T> Absent => default;

    /// <summary>Whether the member is there, be it null.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="global::System.InvalidOperationException">The member is absent.</exception>
    public T Value => HasValue ? _value : throw new global::System.InvalidOperationException("The member is absent.");

    /// <summary>Makes a present value.</summary>
    /// <param name="value">The value; may be null.</param>
    [global::System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2225", Justification = "The constructor does the same.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both are there and equal.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value, or the type's default when the member is absent.</summary>
    public T? GetValueOrDefault() => _value;

    /// <summary>The value, or another when the member is absent.</summary>
    /// <param name="fallback">What to return when the member is absent.</param>
    public T GetValueOrDefault(T fallback) => HasValue ? _value : fallback;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && global::System.Collections.Generic.EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? global::System.HashCode.Combine(HasValue, _value) : 0;

    /// <summary>The text of the value, <c>null</c>, or nothing when the member is absent.</summary>
    public override string ToString() => HasValue ? _value?.ToString() ?? "null" : "";
}
