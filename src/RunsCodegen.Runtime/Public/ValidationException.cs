namespace RunsCodegen.Output;

/// <summary>A value breaks rules of the API description.</summary>
public sealed class ValidationException : global::System.Exception
{
    /// <summary>Creates an exception without details.</summary>
    public ValidationException()
        : this("The value is not valid.")
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public ValidationException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates an exception with a message and a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public ValidationException(string message, global::System.Exception? innerException)
        : base(message, innerException)
    {
        Errors = [];
    }

    /// <summary>Creates an exception for broken rules.</summary>
    /// <param name="errors">The rules that are broken.</param>
    public ValidationException(global::System.Collections.Generic.IReadOnlyList<global::RunsCodegen.Output.ValidationError> errors)
        : base(Describe(errors))
    {
        Errors = errors;
    }

    /// <summary>The rules that are broken.</summary>
    public global::System.Collections.Generic.IReadOnlyList<global::RunsCodegen.Output.ValidationError> Errors { get; }

    private static string Describe(global::System.Collections.Generic.IReadOnlyList<global::RunsCodegen.Output.ValidationError> errors)
    {
        global::System.ArgumentNullException.ThrowIfNull(errors);
        var text = new global::System.Text.StringBuilder("The value is not valid.");
        foreach (var error in errors)
        {
            _ = text.Append('\n').Append(error.Pointer.Length == 0 ? "the value" : error.Pointer).Append(' ').Append(error.Message);
        }

        return text.ToString();
    }
}
