namespace RunsCodegen.Output.Runtime;

/// <summary>Problem details (RFC 9457) for a request that does not fit the document.</summary>
internal sealed class ProblemResult : ApiResult
{
    private ProblemResult(RequestProblem problem)
        : base(problem.StatusCode, new JsonBody<RequestProblem, ProblemCodec>("application/problem+json; charset=utf-8", problem))
    {
    }

    internal static ProblemResult Of(RequestProblem problem) => new(problem);
}
