namespace RunsCodegen.Reading.Operations;

/// <summary>The keys of <c>responses</c> (OpenAPI 3.1 §4.8.16).</summary>
internal static class ResponseStatus
{
    /// <summary>The key in the specification's writing; null when it names no status.</summary>
    public static string? Read(string key) => key switch
    {
        "default" => key,
        [>= '1' and <= '5', 'x' or 'X', 'x' or 'X'] => key.ToUpperInvariant(),
        [>= '1' and <= '5', >= '0' and <= '9', >= '0' and <= '9'] => key,
        _ => null,
    };
}
