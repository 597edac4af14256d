namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Diagnostics;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Sends requests by an HTTP client, one activity each.</summary>
internal sealed class ApiSender
{
    private readonly HttpClient _client;
    private readonly Uri? _server;
    private readonly ServerBase? _base;
    private readonly ActivitySource _activities;

    internal ApiSender(HttpClient client, Uri? server, string? declared, ActivitySource activities)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _activities = activities;
        _server = ServerUrl.Choose(server, client.BaseAddress, declared)
            ?? throw new ArgumentException("There is no server to call: set BaseAddress of the options or of the HTTP client.", nameof(client));
        _base = new(_server);
    }

    /// <summary>Makes a sender that is told with each request where it goes.</summary>
    internal ApiSender(HttpClient client, ActivitySource activities)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _activities = activities;
    }

    /// <summary>Sends a request, reads the reply as one of the declared cases, and lets go of both.</summary>
    internal Task<TResponse> SendAsync<TResponse>(ApiRequest request, string operationId, bool validate, CancellationToken cancellationToken)
        where TResponse : IReplyReader<TResponse> => SendAsync<TResponse>(request, _base!, operationId, validate, cancellationToken);

    internal Task<TResponse> SendAsync<TResponse>(ApiRequest request, Uri target, string operationId, bool validate, CancellationToken cancellationToken)
        where TResponse : IReplyReader<TResponse>
    {
        // A relative target is one of the HTTP client's own server.
        var whole = target.IsAbsoluteUri ? target : new Uri(_server ?? _client.BaseAddress ?? throw new ArgumentException("A relative URL needs a base address of the HTTP client.", nameof(target)), target);
        return SendAsync<TResponse>(request, new ServerBase(whole), operationId, validate, cancellationToken);
    }

    private async Task<TResponse> SendAsync<TResponse>(ApiRequest request, ServerBase target, string operationId, bool validate, CancellationToken cancellationToken)
        where TResponse : IReplyReader<TResponse>
    {
        using (request)
        {
            using var reply = await OpenAsync(request, target, operationId, cancellationToken).ConfigureAwait(false);
            reply.Validates = validate;
            return TResponse.Of(await TResponse.ReadAsync(reply).ConfigureAwait(false));
        }
    }

    /// <summary>Sends a request, and waits for the headers of the reply.</summary>
    internal async Task<ApiReply> OpenAsync(ApiRequest request, ServerBase target, string operationId, CancellationToken cancellationToken)
    {
        var call = ApiCall.Start(_activities, operationId, _client.Timeout, cancellationToken);
        try
        {
            var message = request.To(target);
            var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, call.Token).ConfigureAwait(false);
            call.Activity?.SetTag("http.response.status_code", (int)response.StatusCode);
            return new(response, call) { EventStreamEnd = request.EventStreamEnd };
        }
        catch (Exception exception)
        {
            call.Activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
            call.Dispose();
            // The call's clock and the HTTP client's own run alike; whichever is first, it is a timeout.
            if (exception is OperationCanceledException && exception.InnerException is not TimeoutException && !cancellationToken.IsCancellationRequested)
            {
                throw new TaskCanceledException("The reply did not begin within the HTTP client's timeout.", new TimeoutException(exception.Message, exception));
            }

            throw;
        }
    }
}
