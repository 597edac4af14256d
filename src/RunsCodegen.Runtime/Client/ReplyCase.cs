namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Diagnostics.CodeAnalysis;

/// <summary>A reply that was read: which of the declared cases it is, and its body.</summary>
internal readonly struct ReplyCase
{
    private readonly string _operationId;
    private readonly Func<ReplyCase, ApiException> _error;

    private ReplyCase(int index, object? body, ApiReply reply, Func<ReplyCase, ApiException> error)
    {
        (Index, Body, StatusCode, Headers) = (index, body, reply.StatusCode, reply.Headers);
        (_operationId, _error) = (reply.OperationId, error);
    }

    /// <summary>Position among the declared cases.</summary>
    internal int Index { get; }

    /// <summary>The body, of the type that the case declares; null where it declares none.</summary>
    internal object? Body { get; }

    internal int StatusCode { get; }

    internal ReplyHeaders Headers { get; }

    /// <summary>A case that declares no body.</summary>
    internal static ReplyCase Of(int index, ApiReply reply) =>
        new(index, null, reply, static it => new ApiException(it._operationId, it.StatusCode, null, it.Headers.All));

    /// <summary>A case with the body that it declares.</summary>
    internal static ReplyCase Of<T>(int index, T body, ApiReply reply) =>
        new(index, body, reply, static it => new ApiException<T>(it._operationId, it.StatusCode, (T)it.Body!, it.Headers.All));

    /// <summary>What is thrown when the case is an error.</summary>
    internal ApiException Error() => _error(this);

    /// <summary>The body, when it is one of the cases.</summary>
    internal bool TryGet<T>(int index, [NotNullWhen(true)] out T? body)
        where T : class
    {
        body = Index == index ? (T?)Body : null;
        return body is not null;
    }

    /// <summary>The body of a value type, which may have no value.</summary>
    internal bool TryGetValue<T>(int index, out T body)
    {
        body = Index == index ? (T)Body! : default!;
        return Index == index;
    }
}
