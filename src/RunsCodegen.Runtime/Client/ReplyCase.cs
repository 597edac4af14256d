namespace RunsCodegen.Output.Runtime;

using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A reply that was read: which of the declared cases it is, and its body.</summary>
internal readonly struct ReplyCase(int index, object? body, ApiReply reply)
{
    /// <summary>Position among the declared cases.</summary>
    internal int Index { get; } = index;

    /// <summary>The body, of the type that the case declares; null where it declares none.</summary>
    internal object? Body { get; } = body;

    internal int StatusCode { get; } = reply.StatusCode;

    internal ReplyHeaders Headers { get; } = reply.Headers;

    /// <summary>What is thrown for a declared error without a body.</summary>
    internal ApiException Error(string operationId) => new(operationId, StatusCode, null, Headers.All);

    /// <summary>What is thrown for a declared error with a body.</summary>
    internal ApiException<TError> Error<TError>(string operationId) => new(operationId, StatusCode, (TError)Body!, Headers.All);
}

/// <summary>Finds the declared case that a reply is, and reads its body.</summary>
internal delegate Task<ReplyCase> ReplyReader(ApiReply reply, bool validate, CancellationToken cancellationToken);
