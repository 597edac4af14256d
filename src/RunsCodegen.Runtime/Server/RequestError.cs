namespace RunsCodegen.Output;

/// <summary>Something in a request that does not fit the API description.</summary>
/// <param name="In">Where it is: body, path, query or header.</param>
/// <param name="Pointer">A JSON pointer (RFC 6901): into the body, or with the parameter's name first.</param>
/// <param name="Code">A stable word for what is wrong: the broken keyword, or as <see cref="JsonError.Code"/>.</param>
/// <param name="Message">What is wrong, in words.</param>
public sealed record RequestError(string In, string Pointer, string Code, string Message);
