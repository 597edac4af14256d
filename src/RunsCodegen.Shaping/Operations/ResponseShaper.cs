using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Support;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Declared responses → the cases of a closed result: one for each status and representation.</summary>
internal sealed class ResponseShaper(ShapingTools tools, RulesShaper rules, StreamedBodyShaper streamed)
{
    private static readonly string[] MemberNames =
    [
        .. NameScope.ObjectMembers, "StatusCode", "Headers", "Body", "Value", "EnsureSuccess", "ToException",
        "WriteAsync", "ExecuteAsync", "ExecuteResultAsync", "Dispose", "Offer", "Runtime",
    ];

    private readonly ReplyBodyShaper _bodies = new(tools, rules);
    private readonly HeaderShaper _headers = new(tools, MemberNames);

    /// <summary>The cases of an operation, narrow statuses before ranges and <c>default</c>.</summary>
    public ImmutableArray<ResponseCaseCode> ShapeCases(Operation operation)
    {
        var names = new NameScope(MemberNames);
        var cases = ImmutableArray.CreateBuilder<ResponseCaseCode>();
        var successes = Successes.Of(operation);
        foreach (var response in Declared(operation).OrderBy(r => StatusNames.Rank(r.Status)))
        {
            var isSuccess = successes.Contains(response.Status);
            var bodies = _bodies.ShapeBodies(ReplyContent.Of(operation, response, tools.Shapes).Kept, !isSuccess);
            if (bodies.IsEmpty)
            {
                cases.Add(Case(response, null, null, cases.Count, names.Free(StatusNames.Name(response.Status))) with { IsSuccess = isSuccess });
            }

            for (var i = 0; i < bodies.Length; i++)
            {
                var (body, schema) = bodies[i];
                cases.Add(Case(response, body, isSuccess ? schema : null, cases.Count, names.Free(Name(response, body, i))) with
                {
                    // An error page read as events would be an empty stream.
                    ChecksContentType = bodies.Length > 1 || body.IsEvents || (!isSuccess && !body.IsJson),
                    ChecksJson = bodies.Length == 1 && body.IsJson && (!isSuccess || response.Status == "default"),
                    IsAssumed = i == 0 && isSuccess,
                    IsSuccess = isSuccess,
                    StatusPattern = IsOnlySuccess(response, body) ? ">= 200 and <= 299" : StatusNames.Pattern(response.Status),
                    IsAlsoError = isSuccess && response.Status == "default" && !body.IsHeld,
                });
            }
        }

        return cases.ToImmutable();
    }

    /// <summary>The media types that a client asks for.</summary>
    public static string Accept(ImmutableArray<ResponseCaseCode> cases) =>
        string.Join(", ", cases.SelectMany(c => c.Body?.ContentTypes ?? []).Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>The media types of which a request must accept one; empty where a success needs none.</summary>
    public static ImmutableArray<string> Acceptable(ImmutableArray<ResponseCaseCode> cases)
    {
        var successes = cases.Where(c => c.IsSuccess).ToArray();
        return successes.All(c => c.Body is not null) ? [.. successes.SelectMany(c => c.Body!.ContentTypes).Distinct(StringComparer.OrdinalIgnoreCase)] : [];
    }

    /// <summary>What a client gets.</summary>
    public ResponseCode ShapeResponse(string operation, string id, ImmutableArray<ResponseCaseCode> cases)
    {
        var bodies = cases.Where(c => c.IsSuccess).Select(c => c.Body).DistinctBy(b => new { b?.Declared, b?.Global }).ToArray();
        return new()
        {
            Namespace = tools.Namespace,
            Framework = tools.Framework.Names(),
            Name = tools.TypeScope.Free(operation + "Response", operation + "ApiResponse"),
            OperationId = id,
            Doc = new($"What '{id}' was answered with: one of the responses that the document declares.", null),
            Cases = cases,
            Headers = [.. _headers.All(cases)],
            SuccessBody = bodies is [var only] ? only : null,
            HasSeveralSuccessBodies = bodies.Length > 1,
        };
    }

    /// <summary>What a server may return.</summary>
    public ResultCode ShapeResult(string operation, string id, ImmutableArray<ResponseCaseCode> cases) => new()
    {
        Namespace = tools.Namespace,
        Framework = tools.Framework.Names(),
        Name = tools.TypeScope.Free(operation + "Result", operation + "ActionResult"),
        OperationId = id,
        Doc = new($"What '{id}' may answer: the responses that the document declares and no other.", null),
        Cases = cases,
    };

    // An operation of whose responses the document says nothing is answered with anything.
    private static ImmutableArray<Response> Declared(Operation operation) =>
        operation.Responses.IsEmpty ? [new() { Place = operation.Place, Status = "default" }] : operation.Responses;

    private static string Name(Response response, ReplyBodyCode body, int position) =>
        StatusNames.Name(response.Status) + (position == 0 ? "" : Subtype(body.ContentTypes[0]));

    private ResponseCaseCode Case(Response response, ReplyBodyCode? body, SchemaId? schema, int index, string name)
    {
        var stream = schema is { } whole ? streamed.Find(whole) : null;
        var headers = _headers.Shape(response, ["body", "contentType", "end", "statusCode", "result", .. stream?.Members.Select(m => m.Parameter) ?? []]);
        var single = StatusNames.Single(response.Status);
        return new()
        {
            Name = name,
            Doc = Docs.Of($"Status {response.Status}.", response.Description),
            Status = single,
            StatusPattern = StatusNames.Pattern(response.Status),
            IsDefault = response.Status == "default" && name == StatusNames.Name(response.Status),
            Body = body,
            ProducedTypes = [.. body?.ContentTypes.Where(IsMediaType) ?? []],
            Arguments = [.. Arguments(single, body).Concat(Arguments(headers)).OrderByDescending(a => a.IsRequired)],
            StreamedArguments = Arguments(single, stream, headers, m => m.Type),
            Utf8Arguments = Arguments(single, stream?.Utf8Item is null ? null : stream, headers, m => m.IsItems ? WritesItems(stream!.Utf8Item!) : m.Type),
            Index = index,
            Headers = headers,
            Streamed = stream,
        };
    }

    private static IEnumerable<ArgumentCode> Arguments(string? status, ReplyBodyCode? body)
    {
        if (status is null)
        {
            yield return new("statusCode", "int", new("The status to send.", null), IsRequired: true, IsValueType: true);
        }

        if (body is not null)
        {
            yield return new("body", body.Given, BodyDoc(body), IsRequired: true, body.IsValueType);
        }

        if (body is { IsTyped: true })
        {
            yield return new("contentType", "string", new("What the body is: one of the media types that the document declares.", null), IsRequired: true, IsValueType: false);
        }

        if (body is { HasEnd: true })
        {
            yield return new("end", "string?", new("Data of an event after the last, such as [DONE]; null for none.", null), IsRequired: false, IsValueType: false);
        }
    }

    private static DocCode BodyDoc(ReplyBodyCode body) => new(
        body.IsSequence ? "The items, each of which is sent as soon as it is there."
        : body.Writer == "StreamBody" ? "The body, which is disposed of once it is sent."
        : "The body.",
        null);

    private static IEnumerable<ArgumentCode> Arguments(ImmutableArray<HeaderCode> headers) =>
        headers.OrderByDescending(h => h.IsRequired).Select(h => new ArgumentCode(h.Parameter, h.Type, h.Doc, h.IsRequired, h.IsValueType));

    private static ImmutableArray<ArgumentCode> Arguments(string? status, StreamedBodyCode? body, ImmutableArray<HeaderCode> headers, Func<StreamedMemberCode, string> type) =>
        body is null ? [] :
        [
            .. Arguments(status, null),
            .. body.Members.Select(m => new ArgumentCode(m.Parameter, type(m), m.Doc, IsRequired: true, IsValueType: false)),
            .. Arguments(headers),
        ];

    private static string WritesItems(Utf8ItemCode item) =>
        $"{item.Framework.Func}<{item.Writer}, {item.Framework.CancellationToken}, {item.Framework.Task}>";

    // A body that holds the connection is no error's.
    private static bool IsOnlySuccess(Response response, ReplyBodyCode body) => response.Status == "default" && body.IsHeld;

    private static string Subtype(string contentType) =>
        Identifiers.Pascal(MediaKinds.Essence(contentType).Split('/')[^1]) is { Length: > 0 } subtype ? subtype : "Other";

    private static bool IsMediaType(string contentType) =>
        MediaKinds.Essence(contentType).Split('/') is [{ Length: > 0 }, { Length: > 0 }] && contentType.All(c => c is > ' ' and < '\x7F' and not '*' and not ',' and not '"' || c == ' ');
}
