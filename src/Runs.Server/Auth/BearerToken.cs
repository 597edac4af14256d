namespace Runs.Server.Auth;

/// <summary>The token of a request's Authorization header; the prefix may be missing, as upstream has it.</summary>
internal static class BearerToken
{
    private const string Prefix = "Bearer ";

    /// <summary>The token; null when the request has no such header, empty when nothing is in it.</summary>
    public static string? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return request.Headers.Authorization.Count == 0 || header.Length == 0 ? null
            : header.StartsWith(Prefix, StringComparison.Ordinal) ? header[Prefix.Length..]
            : header.Trim() == Prefix.TrimEnd() ? ""
            : header;
    }
}
