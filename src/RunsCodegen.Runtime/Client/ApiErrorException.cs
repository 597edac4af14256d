namespace RunsCodegen.Output;

/// <summary>The server answered with an error that the API description declares.</summary>
/// <typeparam name="TError">The declared type of the body.</typeparam>
public sealed class ApiException<TError> : global::RunsCodegen.Output.ApiException
{
    /// <summary>Creates an exception without details.</summary>
    public ApiException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What happened.</param>
    public ApiException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and a cause.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public ApiException(string message, global::System.Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception for a declared error.</summary>
    /// <param name="operationId">The operation that was called.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="error">The body.</param>
    /// <param name="headers">The headers of the response.</param>
    public ApiException(
        string operationId,
        int statusCode,
        TError error,
        global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>> headers)
        : base(operationId, statusCode, null, headers) => Error = error;

    /// <summary>The body; the default of its type when the exception was not made for a response.</summary>
    public TError? Error { get; }
}
