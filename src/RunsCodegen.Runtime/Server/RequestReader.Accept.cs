namespace RunsCodegen.Output.Runtime;

using global::System;
using global::Microsoft.AspNetCore.Http;

/// <content>What the answer may be.</content>
internal sealed partial class RequestReader
{
    /// <summary>Refuses a request that none of an operation's successes would suit.</summary>
    internal void RequireAcceptable(ReadOnlySpan<string> contentTypes)
    {
        if (AcceptHeader.Best(Context.Request, contentTypes) is null)
        {
            _problem ??= new(StatusCodes.Status406NotAcceptable, "Not Acceptable", []);
        }
    }
}
