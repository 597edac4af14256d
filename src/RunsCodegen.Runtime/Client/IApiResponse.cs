namespace RunsCodegen.Output.Runtime;

/// <summary>A response that is an error or a success.</summary>
internal interface IApiResponse
{
    /// <summary>Throws unless it is a success.</summary>
    void EnsureSuccess();
}

/// <summary>A response whose successes all have a body of one type.</summary>
internal interface IApiResponse<out TBody>
{
    /// <summary>The body; throws unless it is a success.</summary>
    TBody EnsureSuccess();
}
