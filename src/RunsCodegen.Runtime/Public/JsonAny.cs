namespace RunsCodegen.Output;

/// <summary>
/// A JSON value of any shape. It keeps numbers, arrays and objects exactly as they were written;
/// <see langword="default"/> is JSON's <c>null</c>.
/// </summary>
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::RunsCodegen.Output.JsonAnyConverter))]
[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly partial struct JsonAny : global::System.IEquatable<JsonAny>
{
    private const int DeepestText = 100_000;

    private static readonly object s_true = new();
    private static readonly object s_false = new();

    // A number whose text is at most eight bytes, packed into _bits; its first byte is the highest that is not zero.
    private static readonly object s_shortNumber = new();

    // An integer that is written without a fraction or an exponent, in _bits.
    private static readonly object s_integer = new();

    // null, a string, one of the marks above, or the bytes of anything else.
    private readonly object? _value;
    private readonly long _bits;

    private JsonAny(object? value, long bits = 0)
    {
        _value = value;
        _bits = bits;
    }

    /// <summary>JSON's <c>null</c>.</summary>
    public static JsonAny Null => default;

    /// <summary>What kind of value it is.</summary>
    public global::RunsCodegen.Output.JsonKind Kind => _value switch
    {
        null => global::RunsCodegen.Output.JsonKind.Null,
        string => global::RunsCodegen.Output.JsonKind.String,
        byte[] raw => raw[0] switch
        {
            (byte)'{' => global::RunsCodegen.Output.JsonKind.Object,
            (byte)'[' => global::RunsCodegen.Output.JsonKind.Array,
            _ => global::RunsCodegen.Output.JsonKind.Number,
        },
        _ => ReferenceEquals(_value, s_true) || ReferenceEquals(_value, s_false)
            ? global::RunsCodegen.Output.JsonKind.Boolean
            : global::RunsCodegen.Output.JsonKind.Number,
    };

    /// <summary>The value as JSON in UTF-8. Arrays and objects are not copied.</summary>
    public global::System.ReadOnlySpan<byte> RawUtf8 => _value as byte[] ?? ToUtf8();

    /// <summary>Whether two values are the same JSON.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(JsonAny left, JsonAny right) => left.Equals(right);

    /// <summary>Whether two values are not the same JSON.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(JsonAny left, JsonAny right) => !left.Equals(right);

    /// <summary>A string.</summary>
    /// <param name="value">The text.</param>
    public static JsonAny FromString(string value)
    {
        global::System.ArgumentNullException.ThrowIfNull(value);
        return new JsonAny(value);
    }

    /// <summary>An integer.</summary>
    /// <param name="value">The number.</param>
    public static JsonAny FromInt64(long value) => new(s_integer, value);

    /// <summary>A number.</summary>
    /// <param name="value">The number; it must be finite.</param>
    public static JsonAny FromDouble(double value) => double.IsFinite(value)
        ? Parse(value.ToString("R", global::System.Globalization.CultureInfo.InvariantCulture))
        : throw new global::System.ArgumentOutOfRangeException(nameof(value), value, "JSON has finite numbers only.");

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="value">Which of the two.</param>
    public static JsonAny FromBoolean(bool value) => new(value ? s_true : s_false);

    /// <summary>The same value as an element of System.Text.Json.</summary>
    /// <param name="element">The element.</param>
    public static JsonAny From(global::System.Text.Json.JsonElement element) =>
        element.ValueKind == global::System.Text.Json.JsonValueKind.Undefined ? default : Parse(element.GetRawText());

    /// <summary>Reads a JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="global::RunsCodegen.Output.JsonFormatException">The text is not JSON.</exception>
    public static JsonAny Parse(string json)
    {
        global::System.ArgumentNullException.ThrowIfNull(json);
        var utf8 = global::System.Text.Encoding.UTF8.GetBytes(json);
        return global::RunsCodegen.Output.Runtime.Json.Read<JsonAny, global::RunsCodegen.Output.Runtime.JsonAnyCodec>(utf8, 0, utf8.Length, DeepestText);
    }

    /// <summary>Gets the text of a string.</summary>
    /// <param name="value">The text.</param>
    /// <returns>False when the value is no string.</returns>
    public bool TryGetString([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
    {
        value = _value as string;
        return value is not null;
    }

    /// <summary>Gets an integer; 1.0 and 1e2 are integers, too.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False when the value is no integer, or has more than 64 bits.</returns>
    public bool TryGetInt64(out long value)
    {
        value = _bits;
        if (ReferenceEquals(_value, s_integer))
        {
            return true;
        }

        value = 0;
        return Kind == global::RunsCodegen.Output.JsonKind.Number
            && global::RunsCodegen.Output.Runtime.JsonNumber.Parse(RawUtf8) is { IsInteger: true } number
            && number.TryGetInt64(out value);
    }

    /// <summary>Gets a number, rounded to the nearest <see langword="double"/>.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False when the value is no number, or too large.</returns>
    public bool TryGetDouble(out double value)
    {
        value = 0;
        return Kind == global::RunsCodegen.Output.JsonKind.Number
            && double.TryParse(RawUtf8, global::System.Globalization.NumberStyles.Float, global::System.Globalization.CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }

    /// <summary>Gets a boolean.</summary>
    /// <param name="value">Which of the two.</param>
    /// <returns>False when the value is no boolean.</returns>
    public bool TryGetBoolean(out bool value)
    {
        value = ReferenceEquals(_value, s_true);
        return value || ReferenceEquals(_value, s_false);
    }

    /// <summary>The value as an element of System.Text.Json, on its own memory.</summary>
    public global::System.Text.Json.JsonElement ToJsonElement()
    {
        var utf8 = _value as byte[] ?? ToUtf8();
        using var document = global::System.Text.Json.JsonDocument.Parse(utf8, new global::System.Text.Json.JsonDocumentOptions { MaxDepth = DeepestText });
        return document.RootElement.Clone();
    }

    /// <summary>The value as JSON.</summary>
    public override string ToString() => global::System.Text.Encoding.UTF8.GetString(RawUtf8);

    /// <summary>
    /// Whether two values are the same JSON: numbers by value, objects whatever their order.
    /// </summary>
    /// <param name="other">The other.</param>
    public bool Equals(JsonAny other)
    {
        if (_value is string text)
        {
            return other._value is string otherText && string.Equals(text, otherText, global::System.StringComparison.Ordinal);
        }

        return (ReferenceEquals(_value, other._value) && _bits == other._bits)
            || (Kind == other.Kind
                && Kind is not (global::RunsCodegen.Output.JsonKind.Null or global::RunsCodegen.Output.JsonKind.Boolean)
                && string.Equals(Canonical(), other.Canonical(), global::System.StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonAny other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_value as string ?? Canonical(), global::System.StringComparison.Ordinal);

    private string Canonical() => global::RunsCodegen.Output.Runtime.JsonCanonical.Text(RawUtf8);
}
