namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Diagnostics;
using global::System.Threading;

/// <summary>A call from its request to the end of its reply. The client's own timeout ends with the headers; this one covers the body too.</summary>
internal sealed class ApiCall : IDisposable
{
    private readonly CancellationTokenSource _timeout;

    private ApiCall(Activity? activity, TimeSpan timeout, CancellationToken cancellationToken)
    {
        Activity = activity;
        _timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            _timeout.CancelAfter(timeout);
        }
    }

    internal Activity? Activity { get; }

    internal CancellationToken Token => _timeout.Token;

    /// <summary>Starts the call's activity and its clock.</summary>
    internal static ApiCall Start(ActivitySource activities, string operationId, TimeSpan timeout, CancellationToken cancellationToken) =>
        new(activities.StartActivity(operationId, ActivityKind.Client), timeout, cancellationToken);

    public void Dispose()
    {
        _timeout.Dispose();
        Activity?.Dispose();
    }
}
