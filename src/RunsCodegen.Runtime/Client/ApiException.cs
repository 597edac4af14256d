namespace RunsCodegen.Output;

/// <summary>The server answered with an error, or with a response that the API description does not declare.</summary>
public class ApiException : global::System.Exception
{
    /// <summary>Creates an exception without details.</summary>
    public ApiException()
        : this("The server answered with an error.")
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What happened.</param>
    public ApiException(string message)
        : this(message, null)
    {
    }

    /// <summary>Creates an exception with a message and a cause.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public ApiException(string message, global::System.Exception? innerException)
        : base(message, innerException)
    {
        OperationId = "";
        Headers = new global::System.Collections.Generic.Dictionary<string, global::System.Collections.Generic.IReadOnlyList<string>>(global::System.StringComparer.Ordinal);
    }

    /// <summary>Creates an exception for a response.</summary>
    /// <param name="operationId">The operation that was called.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="responseText">The body as text, when it was not read as a declared type.</param>
    /// <param name="headers">The headers of the response.</param>
    public ApiException(
        string operationId,
        int statusCode,
        string? responseText,
        global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>> headers)
        : base(Describe(operationId, statusCode, responseText))
    {
        OperationId = operationId;
        StatusCode = statusCode;
        ResponseText = responseText;
        Headers = headers;
    }

    /// <summary>The operation that was called.</summary>
    public string OperationId { get; }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>The beginning of the body as text; null when the body is a declared error or empty.</summary>
    public string? ResponseText { get; }

    /// <summary>The headers of the response.</summary>
    public global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>> Headers { get; }

    private static string Describe(string operationId, int statusCode, string? responseText)
    {
        var status = string.Create(global::System.Globalization.CultureInfo.InvariantCulture, $"'{operationId}' was answered with status {statusCode}");
        return string.IsNullOrEmpty(responseText) ? status : status + ": " + responseText;
    }
}
