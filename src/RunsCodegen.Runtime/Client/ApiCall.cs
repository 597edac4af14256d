namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Diagnostics;
using global::System.IO;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A call from its request to the end of its reply. The client's own timeout ends with the headers; this one covers the body too.</summary>
internal sealed class ApiCall : IDisposable
{
    private readonly CancellationTokenSource _timeout;
    private readonly CancellationToken _given;

    private ApiCall(string operationId, Activity? activity, TimeSpan timeout, CancellationToken cancellationToken)
    {
        (OperationId, Activity) = (operationId, activity);
        _given = cancellationToken;
        _timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            _timeout.CancelAfter(timeout);
        }
    }

    internal string OperationId { get; }

    internal Activity? Activity { get; }

    internal CancellationToken Token => _timeout.Token;

    /// <summary>Starts the call's activity and its clock.</summary>
    internal static ApiCall Start(ActivitySource activities, string operationId, TimeSpan timeout, CancellationToken cancellationToken) =>
        new(operationId, activities.StartActivity(operationId, ActivityKind.Client), timeout, cancellationToken);

    /// <summary>Stops the clock: what comes now may take as long as it likes.</summary>
    internal void Unlimit() => _timeout.CancelAfter(Timeout.InfiniteTimeSpan);

    internal void Cancel()
    {
        try
        {
            _timeout.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The reply ended at the same moment.
        }
    }

    /// <summary>What callers see of a failure to read the body.</summary>
    internal Exception Translate(Exception exception, CancellationToken cancellationToken = default) =>
        exception is IOException ? new HttpRequestException("The connection broke before the reply was complete.", exception)
        : cancellationToken.IsCancellationRequested ? new OperationCanceledException(exception.Message, exception, cancellationToken)
        : _given.IsCancellationRequested ? new OperationCanceledException(exception.Message, exception, _given)
        : new TaskCanceledException("The body of the reply did not arrive within the HTTP client's timeout.", new TimeoutException(exception.Message, exception));

    public void Dispose()
    {
        _timeout.Dispose();
        Activity?.Dispose();
    }
}
