using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Runs.EndToEnd.Tests;

/// <summary>Signs public access tokens as the hosted platform does.</summary>
internal static class PublicToken
{
    public static string Make(params string[] scopes) => Make(RunningServer.Key, scopes);

    public static string Make(string key, string[] scopes)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["sub"] = RunningServer.EnvironmentId,
            ["pub"] = true,
            ["scopes"] = scopes,
            ["iss"] = "https://id.trigger.dev",
            ["aud"] = "https://api.trigger.dev",
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(15).ToUnixTimeSeconds(),
        });
        var signed = Base64Url.EncodeToString("""{"alg":"HS256"}"""u8) + "." + Base64Url.EncodeToString(payload);
        return signed + "." + Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.ASCII.GetBytes(signed)));
    }
}
