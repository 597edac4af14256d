namespace RunsCodegen.Output.Runtime;

using global::System.Threading.Tasks;

/// <summary>A response that can be made of a reply.</summary>
internal interface IReplyReader<TResponse>
{
    /// <summary>Finds the declared case that a reply is, and reads its body.</summary>
    static abstract Task<ReplyCase> ReadAsync(ApiReply reply);

    /// <summary>The response of a case.</summary>
    static abstract TResponse Of(ReplyCase reply);
}
