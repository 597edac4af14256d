namespace RunsCodegen.Output;

/// <summary>Why a request does not reach its operation.</summary>
/// <param name="StatusCode">The HTTP status that fits: 400, 406, 413 or 415.</param>
/// <param name="Title">The reason in a few words.</param>
/// <param name="Errors">What is wrong, in the order it was found; empty for all but 400.</param>
public sealed record RequestProblem(
    int StatusCode,
    string Title,
    global::System.Collections.Generic.IReadOnlyList<global::RunsCodegen.Output.RequestError> Errors);
