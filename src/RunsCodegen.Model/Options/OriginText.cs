namespace RunsCodegen.Model.Options;

/// <summary>An origin (RFC 6454) that references may lead to.</summary>
public static class OriginText
{
    /// <summary>The end of "must be …".</summary>
    public const string Expected = "an origin such as 'https://specs.example.com'";

    /// <summary>The origin as it is compared; null when the text is none.</summary>
    public static string? Of(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
        && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? Of(address)
            : null;

    /// <summary>The origin of an address.</summary>
    public static string Of(Uri address) => address.GetLeftPart(UriPartial.Authority).ToLowerInvariant();
}
