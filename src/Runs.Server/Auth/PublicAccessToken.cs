using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Runs.Server.Auth;

/// <summary>
/// A JSON Web Token (RFC 7519) that an environment's secret key signed by HS256. Read here and not by a token library:
/// those refuse keys of fewer than 32 bytes, and a secret key has the length it has.
/// </summary>
internal sealed class PublicAccessToken
{
    private const string Issuer = "https://id.trigger.dev";
    private const string Audience = "https://api.trigger.dev";

    private readonly string _signed;
    private readonly byte[] _signature;
    private readonly JsonElement _payload;

    private PublicAccessToken(string signed, byte[] signature, JsonElement payload) =>
        (_signed, _signature, _payload) = (signed, signature, payload);

    /// <summary>The environment the token claims to be of.</summary>
    public string? EnvironmentId => Text("sub");

    /// <summary>The scopes the token grants, once it is found genuine.</summary>
    public IEnumerable<string> Scopes => _payload.TryGetProperty("scopes", out var scopes) && scopes.ValueKind == JsonValueKind.Array
        ? scopes.EnumerateArray().Where(s => s.ValueKind == JsonValueKind.String).Select(s => s.GetString()!)
        : [];

    /// <summary>Reads a token that says of itself that it is public; null for anything else.</summary>
    public static PublicAccessToken? TryRead(string text)
    {
        if (text.Split('.') is not [var header, var payload, var signature]
            || Parse(header) is not { } head || Parse(payload) is not { } body
            || !IsText(head, "alg", "HS256") || !body.TryGetProperty("pub", out var pub) || pub.ValueKind != JsonValueKind.True
            || !Base64Url.IsValid(signature))
        {
            return null;
        }

        return new(header + "." + payload, Base64Url.DecodeFromChars(signature), body);
    }

    /// <summary>Whether the key signed the token and the token holds now.</summary>
    public bool IsGenuine(string secretKey, DateTimeOffset now)
    {
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.ASCII.GetBytes(_signed));
        return CryptographicOperations.FixedTimeEquals(expected, _signature)
            && Text("iss") == Issuer && Text("aud") == Audience
            && Seconds("exp") is { } end && now.ToUnixTimeSeconds() < end
            && (Seconds("nbf") is not { } start || start <= now.ToUnixTimeSeconds());
    }

    private static JsonElement? Parse(string part)
    {
        if (!Base64Url.IsValid(part))
        {
            return null;
        }

        try
        {
            var element = JsonElement.Parse(Base64Url.DecodeFromChars(part));
            return element.ValueKind == JsonValueKind.Object ? element : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsText(JsonElement element, string name, string value) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && member.GetString() == value;

    private string? Text(string name) =>
        _payload.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private long? Seconds(string name) =>
        _payload.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Number && member.TryGetDouble(out var seconds) ? (long)seconds : null;
}
