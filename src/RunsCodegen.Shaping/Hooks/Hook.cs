using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Hooks;

/// <summary>A request that goes the other way: from the API's server to whoever subscribed.</summary>
/// <param name="Kind">Where the document describes it.</param>
/// <param name="Name">The name of the webhook or the callback.</param>
/// <param name="Key">The runtime expression of a callback's URL; the name of a webhook.</param>
/// <param name="Operation">What is sent and answered, without path parameters: there is no path they could stand in.</param>
/// <param name="Parent">The operation that subscribes; null for webhooks, and for a callback that several operations share.</param>
/// <param name="Tag">The tag of the operation that subscribes; null when it has none.</param>
internal sealed record Hook(HookKind Kind, string Name, string Key, Operation Operation, Operation? Parent, string? Tag)
{
    /// <summary>What reports and messages call it.</summary>
    public string Title => Operation.Id ?? $"{Operation.Method} {Name}";
}

/// <summary>Where a document describes requests that go the other way.</summary>
internal enum HookKind
{
    /// <summary>Under <c>webhooks</c> (OpenAPI 3.1 §4.8.1).</summary>
    Webhook,

    /// <summary>Under <c>callbacks</c> of an operation (OpenAPI 3.1 §4.8.18).</summary>
    Callback,
}
