using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Support;

/// <summary>Answers to HEAD have no content, whatever the document says GET would answer (RFC 9110 §9.3.2).</summary>
internal static class HeadOperations
{
    /// <summary>The document, none of whose HEAD operations answers with content.</summary>
    public static ApiDocument Settle(ApiDocument document) => document with
    {
        Operations = [.. document.Operations.Select(Settle)],
        Webhooks = [.. document.Webhooks.Select(Settle)],
    };

    private static Operation Settle(Operation operation) => operation.Method != "HEAD" || operation.Responses.All(r => r.Contents.IsEmpty)
        ? operation
        : operation with { Responses = [.. operation.Responses.Select(r => r with { Contents = [] })] };
}
