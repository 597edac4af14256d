namespace Runs.Server.Import;

/// <summary>The attributes an import understands, as Trigger.dev's SDK names them; <c>docs/import.md</c> explains each.</summary>
internal static class AttributeNames
{
    public const string EnvironmentId = "ctx.environment.id";
    public const string RunId = "ctx.run.id";
    public const string TaskId = "ctx.task.id";
    public const string BatchId = "ctx.batch.id";
    public const string AttemptNumber = "ctx.attempt.number";

    public const string Level = "$level";
    public const string Debug = "$debug";
    public const string Partial = "$span.partial";
    public const string Cancelled = "$span.cancelled";

    public const string StyleIcon = "$style.icon";
    public const string StyleVariant = "$style.variant";
    public const string StyleAccessoryStyle = "$style.accessory.style";
    public const string StyleAccessoryItems = "$style.accessory.items[";

    public const string ExceptionType = "exception.type";
    public const string ExceptionMessage = "exception.message";
    public const string ExceptionStacktrace = "exception.stacktrace";
    public const string CancellationReason = "reason";
    public const string FailedAttemptNumber = "attemptNumber";
    public const string FailedRunId = "runId";

    /// <summary>Not the user's: such attributes say what a span is and do not become properties.</summary>
    public static bool IsInternal(string name) => name.StartsWith('$') || name.StartsWith("ctx.", StringComparison.Ordinal);
}
