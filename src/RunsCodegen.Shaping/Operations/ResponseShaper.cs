using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Naming;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Declared responses → the cases of a closed result: one for each status and representation.</summary>
internal sealed class ResponseShaper(ShapingTools tools, RulesShaper rules, StreamedBodyShaper streamed)
{
    private static readonly string[] MemberNames =
    [
        "StatusCode", "Headers", "Body", "Value", "EnsureSuccess", "ToException", "Equals", "GetHashCode", "ToString", "GetType",
        "MemberwiseClone", "ReferenceEquals", "Finalize", "WriteAsync", "ExecuteAsync", "ExecuteResultAsync",
    ];

    private readonly HeaderShaper _headers = new(tools, MemberNames);

    /// <summary>The cases of an operation, narrow statuses before ranges and <c>default</c>.</summary>
    public ImmutableArray<ResponseCaseCode> ShapeCases(Operation operation)
    {
        var names = new NameScope(MemberNames);
        var cases = ImmutableArray.CreateBuilder<ResponseCaseCode>();
        foreach (var response in operation.Responses.OrderBy(r => StatusNames.Rank(r.Status)))
        {
            var contents = response.Contents.IsEmpty ? [null] : response.Contents.Cast<MediaType?>().ToArray();
            foreach (var content in contents)
            {
                cases.Add(Case(response, content, contents, cases.Count, names));
            }
        }

        return cases.ToImmutable();
    }

    /// <summary>What a client gets.</summary>
    public ResponseCode ShapeResponse(string operation, string id, ImmutableArray<ResponseCaseCode> cases)
    {
        var bodies = cases.Where(c => c.IsSuccess).Select(c => c.Body).Distinct().ToArray();
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

    private ResponseCaseCode Case(Response response, MediaType? content, MediaType?[] all, int index, NameScope names)
    {
        var status = StatusNames.Name(response.Status);
        var isFirst = content == all[0];
        var name = names.Free(isFirst ? status : status + Identifiers.Pascal(Subtype(content!.Name)));
        var isSuccess = StatusNames.IsSuccess(response.Status);
        var body = content is null ? null : tools.Types.Of(content.Schema);
        var stream = isSuccess && content?.Schema is { } schema ? streamed.Find(schema) : null;
        var headers = _headers.Shape(response, ["body", "statusCode", "result", .. stream?.Members.Select(m => m.Parameter) ?? []]);
        var single = StatusNames.Single(response.Status);
        return new()
        {
            Name = name,
            Doc = Docs.Of($"Status {response.Status}.", response.Description),
            Status = single,
            StatusPattern = StatusNames.Pattern(response.Status),
            ChecksContentType = all.Length > 1,
            ContentType = content?.Name,
            SentContentType = content is null ? null : content.Name.Contains(';', StringComparison.Ordinal) ? content.Name : content.Name + "; charset=utf-8",
            Body = body,
            Arguments = [.. Arguments(single, body), .. Arguments(headers)],
            StreamedArguments = stream is null ? [] : [.. Arguments(single, null), .. stream.Members.Select(Argument), .. Arguments(headers)],
            IsSuccess = isSuccess,
            Local = Identifiers.Local(name) + "Body",
            Validator = content?.Schema is { } checkedSchema && rules.Use(checkedSchema, "value", new()).Validators is [var validator] ? validator : null,
            Index = index,
            Headers = headers,
            Streamed = stream,
        };
    }

    private static IEnumerable<ArgumentCode> Arguments(string? status, TypeName? body)
    {
        if (status is null)
        {
            yield return new("statusCode", "int", new("The status to send.", null), IsRequired: true, IsValueType: true);
        }

        if (body is not null)
        {
            yield return new("body", body.Declared, new("The body.", null), IsRequired: true, body.IsValueType);
        }
    }

    private static IEnumerable<ArgumentCode> Arguments(ImmutableArray<HeaderCode> headers) =>
        headers.OrderByDescending(h => h.IsRequired).Select(h => new ArgumentCode(h.Parameter, h.Type, h.Doc, h.IsRequired, h.IsValueType));

    private static ArgumentCode Argument(StreamedMemberCode member) =>
        new(member.Parameter, member.Type, member.Doc, IsRequired: true, IsValueType: false);

    private static string Subtype(string contentType) => contentType.Split(';')[0].Split('/')[^1];
}
