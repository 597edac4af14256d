using System.Collections.Immutable;

namespace RunsCodegen.Model.Options;

/// <summary>Everything that can be chosen. Each member is an entry of the options file, documented in <c>docs/options.md</c>.</summary>
public sealed record CodegenOptions
{
    /// <summary>The C# namespace of the output. Default: made of the document's title.</summary>
    public string? Namespace { get; init; }

    /// <summary>What is generated. Default: models, client and controllers.</summary>
    public ImmutableArray<Target> Targets { get; init; } = [Target.Models, Target.Client, Target.Controllers];

    /// <summary>How deep JSON may nest before it is an error, in arrays and objects. Default: 1,000.</summary>
    public int MaxDepth { get; init; } = 1_000;

    /// <summary>Whether <c>Add…Client(services)</c> is emitted; it needs Microsoft.Extensions.Http. Default: no.</summary>
    public bool DependencyInjection { get; init; }

    /// <summary>Origins on the network that a <c>$ref</c> may lead to, as <c>https://specs.example.com</c>. Default: none.</summary>
    public ImmutableArray<string> AllowedOrigins { get; init; } = [];

    /// <summary>Whether an enum takes values that the document does not name. Default: open.</summary>
    public EnumStyle Enums { get; init; }

    /// <summary>Whether each tag has a client of its own. Default: yes.</summary>
    public ClientStyle Clients { get; init; }

    /// <summary>Whether schemas that are written out in place several times are one type. Default: they are.</summary>
    public InlineStyle InlineSchemas { get; init; }

    /// <summary>What is generated of webhooks and callbacks. Default: what the targets ask for.</summary>
    public HookStyle Hooks { get; init; }

    /// <summary>Whether clients of the operations are generated.</summary>
    public bool IsClient => Targets.Contains(Target.Client);

    /// <summary>Whether controllers or endpoints of the operations are generated.</summary>
    public bool IsServer => Targets.Contains(Target.Controllers) || HasEndpoints;

    /// <summary>Whether what serves is endpoints. Hooks may be received without either target: by controllers.</summary>
    public bool HasEndpoints => Targets.Contains(Target.Endpoints);

    /// <summary>Whether what serves is controllers.</summary>
    public bool HasControllers => Targets.Contains(Target.Controllers) || !HasEndpoints;

    /// <summary>Whether clients that send webhooks and callbacks are generated.</summary>
    public bool SendsHooks => Hooks == HookStyle.Send || (Hooks == HookStyle.ByTarget && IsClient);

    /// <summary>Whether receivers of webhooks and callbacks are generated.</summary>
    public bool ReceivesHooks => Hooks == HookStyle.Receive || (Hooks == HookStyle.ByTarget && IsServer);

    /// <summary>Severities of single rules and refusals, by id; null switches one off.</summary>
    public SeverityOverrides Severities { get; init; } = SeverityOverrides.Empty;
}

/// <summary>What an <c>enum</c> of strings becomes.</summary>
public enum EnumStyle
{
    /// <summary>A struct over the string: a value that the document does not name is kept.</summary>
    Open,

    /// <summary>A C# <c>enum</c>: a value that the document does not name is an error.</summary>
    Closed,
}

/// <summary>What becomes of schemas that are written in place several times, word for word and for properties of one name.</summary>
public enum InlineStyle
{
    /// <summary>One type, that of the component with this name and content if there is one.</summary>
    Shared,

    /// <summary>A type for each place.</summary>
    Separate,
}

/// <summary>A part of the output that can be asked for by <c>--target</c>.</summary>
public enum Target
{
    Models,
    Client,
    Controllers,
    Endpoints,
    Docs,
}

/// <summary>What is generated of webhooks and callbacks, which go from the API's server to its users.</summary>
public enum HookStyle
{
    /// <summary>Senders where clients are generated, receivers where controllers or endpoints are.</summary>
    ByTarget,

    /// <summary>Senders, for whoever serves the API.</summary>
    Send,

    /// <summary>Receivers, for whoever uses the API.</summary>
    Receive,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>How operations are spread over clients.</summary>
public enum ClientStyle
{
    /// <summary>A client for each tag.</summary>
    PerTag,

    /// <summary>One client for all operations.</summary>
    Single,
}
