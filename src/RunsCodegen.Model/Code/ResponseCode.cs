using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>What a client gets: one of the responses the document declares.</summary>
public sealed record ResponseCode
{
    public required string Namespace { get; init; }

    public required FrameworkNames Framework { get; init; }

    public required string Name { get; init; }

    public required string OperationId { get; init; }

    public required DocCode Doc { get; init; }

    public required ImmutableArray<ResponseCaseCode> Cases { get; init; }

    /// <summary>Headers of any case, each once.</summary>
    public ImmutableArray<HeaderCode> Headers { get; init; } = [];

    /// <summary>The body whose type every success has; null when there is no such type.</summary>
    public ReplyBodyCode? SuccessBody { get; init; }

    /// <summary>Whether successes differ in their bodies, so that only the whole response can be returned.</summary>
    public bool HasSeveralSuccessBodies { get; init; }

    /// <summary>Whether a body may hold the connection, which the response then lets go of.</summary>
    public bool IsDisposable => Cases.Any(c => c.Body is { IsHeld: true });

    /// <summary>Whether a case takes any reply, so that none is unexpected.</summary>
    public bool TakesAny => Cases.Any(c => c is { StatusPattern: "var _", ChecksContentType: false, ChecksJson: false });

    /// <summary>C# condition on the case <c>reply</c> under which the response is a success.</summary>
    public string SuccessCondition => Cases.Any(c => c.IsSuccess)
        ? (Cases.Any(c => c.IsAlsoError) ? "reply.StatusCode is >= 200 and <= 299 && " : "") + "reply.Index is " + string.Join(" or ", Cases.Where(c => c.IsSuccess).Select(c => c.Index))
        : "false";

    /// <summary>Whether a body is server-sent events that a text may end.</summary>
    public bool HasEvents => Cases.Any(c => c.Body is { HasEnd: true });

    /// <summary>What a call returns: the body, or the response where bodies differ; null when there is nothing to return.</summary>
    public string? Returns => SuccessBody?.Declared ?? (HasSeveralSuccessBodies ? Name : null);
}

/// <summary>What a server may return: one of the responses the document declares.</summary>
public sealed record ResultCode
{
    public required string Namespace { get; init; }

    public required FrameworkNames Framework { get; init; }

    public required string Name { get; init; }

    public required string OperationId { get; init; }

    public required DocCode Doc { get; init; }

    public required ImmutableArray<ResponseCaseCode> Cases { get; init; }
}

/// <summary>A declared status with one of its representations.</summary>
public sealed record ResponseCaseCode
{
    /// <summary>The C# name: <c>NotFound</c>.</summary>
    public required string Name { get; init; }

    public required DocCode Doc { get; init; }

    /// <summary>The status as C# text of a number; null for a range or <c>default</c>.</summary>
    public string? Status { get; init; }

    /// <summary>C# pattern over the status: <c>200</c>, <c>&gt;= 400 and &lt; 500</c>, <c>var _</c>.</summary>
    public required string StatusPattern { get; init; }

    /// <summary>Whether it is <c>default</c>, in its first representation.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether another case has the same status and the content type tells them apart.</summary>
    public bool ChecksContentType { get; init; }

    /// <summary>Whether, of cases with the same status, it is the one that a reply without a content type is taken for.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>Whether a reply must be JSON to be this response: an error page of something in between is not.</summary>
    public bool ChecksJson { get; init; }

    public ReplyBodyCode? Body { get; init; }

    /// <summary>Media types that <c>ProducesResponseType</c> takes; it knows no ranges.</summary>
    public ImmutableArray<string> ProducedTypes { get; init; } = [];

    /// <summary>Status, body and headers as parameters of a factory.</summary>
    public ImmutableArray<ArgumentCode> Arguments { get; init; } = [];

    /// <summary>The same with the parts of <see cref="Streamed"/> for the body.</summary>
    public ImmutableArray<ArgumentCode> StreamedArguments { get; init; } = [];

    /// <summary>The same with <see cref="StreamedBodyCode.Utf8Item"/> for the items.</summary>
    public ImmutableArray<ArgumentCode> Utf8Arguments { get; init; } = [];

    public bool IsSuccess { get; init; }

    /// <summary>Whether it is a success only with a status from 200 to 299, and else an error.</summary>
    public bool IsAlsoError { get; init; }

    /// <summary>Position among the cases, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Headers declared for this case.</summary>
    public ImmutableArray<HeaderCode> Headers { get; init; } = [];

    public bool HasHeaders => !Headers.IsEmpty;

    /// <summary>The body that is written while it is made, when the document's type allows one.</summary>
    public StreamedBodyCode? Streamed { get; init; }
}
