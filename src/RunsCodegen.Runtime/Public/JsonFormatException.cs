namespace RunsCodegen.Output;

/// <summary>A text is not JSON, or its JSON does not have the declared shape.</summary>
public sealed class JsonFormatException : global::System.FormatException
{
    private global::System.Collections.Generic.IReadOnlyList<global::RunsCodegen.Output.JsonError> _errors = [];
    private string? _pointer;

    /// <summary>Creates an exception without details.</summary>
    public JsonFormatException()
        : this("The JSON is not valid.")
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public JsonFormatException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates an exception with a message and a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public JsonFormatException(string message, global::System.Exception? innerException)
        : this([new global::RunsCodegen.Output.JsonError("", "invalid_json", message)], 0, innerException)
    {
    }

    internal JsonFormatException(
        global::System.Collections.Generic.IReadOnlyList<global::RunsCodegen.Output.JsonError> errors,
        long bytePosition,
        global::System.Exception? innerException = null)
        : base(errors[0].Message, innerException)
    {
        _errors = errors;
        BytePosition = bytePosition;
    }

    /// <summary>Everything that was found wrong; never empty.</summary>
    public global::System.Collections.Generic.IReadOnlyList<global::RunsCodegen.Output.JsonError> Errors => _errors;

    /// <summary>How many bytes of the text were read before the error.</summary>
    public long BytePosition { get; }

    /// <summary>The first error with its place.</summary>
    public override string Message => _errors.Count == 0 ? base.Message : Describe(_errors[0], BytePosition);

    internal bool IsLocated => _pointer is not null;

    /// <summary>Puts the pointer of the place before the pointers of the errors; only the first call counts.</summary>
    internal void Locate(string pointer)
    {
        if (_pointer is not null)
        {
            return;
        }

        _pointer = pointer;
        var located = new global::RunsCodegen.Output.JsonError[_errors.Count];
        for (var i = 0; i < located.Length; i++)
        {
            located[i] = _errors[i] with { Pointer = pointer + _errors[i].Pointer };
        }

        _errors = located;
    }

    private static string Describe(global::RunsCodegen.Output.JsonError error, long position)
    {
        var place = error.Pointer.Length == 0 ? "the JSON text" : error.Pointer;
        return string.Create(
            global::System.Globalization.CultureInfo.InvariantCulture,
            $"{place}: {error.Message} (byte {position})");
    }
}
