namespace RunsCodegen.Output;

/// <summary>What an operation was answered with: one of the responses that the document declares.</summary>
public abstract class OperationResponse
{
    // No header gives a property of this name.
    private protected readonly Runtime.ReplyCase _reply;
    private readonly bool _isSuccess;

    private protected OperationResponse(Runtime.ReplyCase reply, bool isSuccess) => (_reply, _isSuccess) = (reply, isSuccess);

    /// <summary>The HTTP status.</summary>
    public int StatusCode => _reply.StatusCode;

    /// <summary>All headers of the reply.</summary>
    public global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>> Headers => _reply.Headers.All;

    /// <summary>Throws unless the status is a success.</summary>
    /// <exception cref="global::RunsCodegen.Output.ApiException">The status is an error; with a declared body it is an <see cref="global::RunsCodegen.Output.ApiException{TError}"/>.</exception>
    public void EnsureSuccess()
    {
        if (!_isSuccess)
        {
            throw _reply.Error();
        }
    }
}

/// <summary>What an operation was answered with, whose successes all have a body of one type.</summary>
/// <typeparam name="TBody">The type of the body.</typeparam>
public abstract class OperationResponse<TBody> : global::RunsCodegen.Output.OperationResponse
{
    private protected OperationResponse(Runtime.ReplyCase reply, bool isSuccess)
        : base(reply, isSuccess)
    {
    }

    /// <summary>Throws unless the status is a success.</summary>
    /// <returns>The body.</returns>
    /// <exception cref="global::RunsCodegen.Output.ApiException">The status is an error; with a declared body it is an <see cref="global::RunsCodegen.Output.ApiException{TError}"/>.</exception>
    public new TBody EnsureSuccess()
    {
        base.EnsureSuccess();
        return (TBody)_reply.Body!;
    }
}
