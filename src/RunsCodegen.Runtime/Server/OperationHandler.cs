namespace RunsCodegen.Output;

/// <summary>What handlers of operations have in common. One handler answers one request.</summary>
public abstract class OperationHandler
{
    private global::Microsoft.AspNetCore.Http.HttpContext? _context;

    /// <summary>The request that is answered. The routes set it; who calls operations without them sets it first.</summary>
    /// <exception cref="global::System.InvalidOperationException">There is none, or another was set before.</exception>
    public global::Microsoft.AspNetCore.Http.HttpContext HttpContext
    {
        get => _context ?? throw new global::System.InvalidOperationException("The handler answers no request.");
        set => _context = _context is null || _context == value
            ? value
            : throw new global::System.InvalidOperationException($"{GetType().Name} answers another request already; register it as transient or scoped.");
    }

    /// <summary>Answers a request that does not fit the document, before any operation sees it.</summary>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="operationId">The operation that was asked for.</param>
    /// <returns>The answer; by default problem details (RFC 9457) with the errors by JSON pointer.</returns>
    protected virtual global::Microsoft.AspNetCore.Http.IResult AnswerInvalidRequest(RequestProblem problem, string operationId) =>
        Runtime.ProblemResult.Of(problem);

    /// <summary>Whether a request body of a content type is read.</summary>
    /// <param name="contentType">The request's Content-Type header; null when it has none.</param>
    /// <param name="declared">What the document declares.</param>
    /// <returns>By default, whether it is the declared type, or JSON where that is declared.</returns>
    protected virtual bool ReadsContentType(string? contentType, string declared) =>
        Runtime.ContentTypes.Fits(contentType, declared);
}
