namespace Runs.Server.Storage;

/// <summary>What an API key opens: a set of runs that no other key sees.</summary>
/// <param name="Id">The id, as in the <c>sub</c> of a public access token.</param>
/// <param name="SecretKey">The key, kept as it is because public access tokens are signed with it.</param>
/// <param name="Type">What the environment is for.</param>
public sealed record RunEnvironment(string Id, string SecretKey, StoredEnvironmentType Type);

/// <summary>The kinds of environment the API knows.</summary>
public enum StoredEnvironmentType
{
    /// <summary>Live traffic.</summary>
    Production,

    /// <summary>A rehearsal of production.</summary>
    Staging,

    /// <summary>One developer's machine.</summary>
    Development,

    /// <summary>A branch.</summary>
    Preview,
}
