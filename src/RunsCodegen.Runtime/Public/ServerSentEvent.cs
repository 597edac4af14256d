namespace RunsCodegen.Output;

/// <summary>One event of a <c>text/event-stream</c> (WHATWG HTML §9.2).</summary>
/// <typeparam name="T">The type of its data.</typeparam>
/// <param name="Data">What it says.</param>
public sealed record ServerSentEvent<T>(T Data)
{
    /// <summary>The kind of event; null for an ordinary message.</summary>
    public string? Event { get; init; }

    /// <summary>The last id the stream has given, which asks for the rest when it is sent as <c>Last-Event-ID</c>; null when there is none.</summary>
    public string? Id { get; init; }

    /// <summary>How long to wait before connecting again, where the stream says so with this event.</summary>
    public global::System.TimeSpan? Retry { get; init; }
}
