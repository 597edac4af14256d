using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>A typed client, its interface, its options and its fake.</summary>
public sealed record ClientCode
{
    public required string Namespace { get; init; }

    public required FrameworkNames Framework { get; init; }

    public required string Name { get; init; }

    public required DocCode Doc { get; init; }

    /// <summary>Name of the activity source: what a trace provider listens to.</summary>
    public string ActivitySource => $"{Namespace}.{Name}";

    /// <summary>The document's first server; null when it has none that could be called.</summary>
    public string? ServerUrl { get; init; }

    public required ImmutableArray<OperationCode> Operations { get; init; }

    /// <summary>Whether an operation answers with server-sent events that a text may end.</summary>
    public bool HasEvents => Operations.Any(o => o.Response.HasEvents);

    /// <summary>Whether that server is a path on whatever server the HTTP client calls.</summary>
    public bool HasRelativeServer => ServerUrl?.Contains("://", StringComparison.Ordinal) == false;

    /// <summary>Whether some operation has servers of its own.</summary>
    public bool HasOwnServers => Operations.Any(o => o.ServerUrl is not null);

    /// <summary>Whether each call is told where to go, so that there is no server.</summary>
    public bool SendsToTargets { get; init; }

    /// <summary>Methods that make the URLs of callbacks.</summary>
    public ImmutableArray<HookTargetCode> Targets { get; init; } = [];

    /// <summary>Regular expressions that parameters must match.</summary>
    public ImmutableArray<PatternCode> Patterns { get; init; } = [];

    /// <summary>Schemes that some operation asks for.</summary>
    public ImmutableArray<CredentialCode> Credentials { get; init; } = [];

    /// <summary>Whether the registration with a service collection is emitted.</summary>
    public bool DependencyInjection { get; init; }
}

/// <summary>Credentials of one security scheme, as a client holds them.</summary>
public sealed record CredentialCode
{
    /// <summary>Name of the option.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the local that holds them during a call.</summary>
    public required string Local { get; init; }

    /// <summary>Name of the option that asks for them anew for each call; null where there is none.</summary>
    public string? SourceName { get; init; }

    /// <summary>Name of the options' method that finds them.</summary>
    public required string MethodName { get; init; }

    public required DocCode Doc { get; init; }

    public bool IsBasic { get; init; }

    /// <summary>The word before the credentials in the <c>Authorization</c> header; null when they are no such.</summary>
    public string? HttpScheme { get; init; }

    public bool InHeader { get; init; }

    public bool InQuery { get; init; }

    public bool InCookie { get; init; }

    /// <summary>Name of the header, query parameter or cookie of an API key.</summary>
    public string? WireName { get; init; }
}

/// <summary>Credentials that are sent together.</summary>
public sealed record CredentialsCode(ImmutableArray<CredentialCode> All);
