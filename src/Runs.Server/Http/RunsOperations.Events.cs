using System.Runtime.CompilerServices;
using System.Security.Claims;
using Runs.Server.Auth;
using Runs.Server.Storage;
using Runs.Server.Traces;

namespace Runs.Server.Http;

/// <content>Events.</content>
public sealed partial class RunsOperations
{
    internal async Task<ListRunEventsResult> ListEventsAsync(
        ClaimsPrincipal caller, string runId, PageCursor? page, CancellationToken cancellationToken)
    {
        if (await store.FindRunAsync(RunsIdentity.EnvironmentOf(caller), runId, cancellationToken) is not { } run)
        {
            return ListRunEventsResult.NotFound(new() { Error = "Not found" }, xShouldRetry: false);
        }

        if (!MayRead(caller, run))
        {
            return ListRunEventsResult.Forbidden(OutOfScope);
        }

        var after = default(SpanPosition);
        if (page?.After is { } cursor && !SpanPosition.TryParse(cursor, out after))
        {
            return ListRunEventsResult.BadRequest(InvalidRequests.Of(
                "Invalid request parameters",
                [new("query", "/page/after", "invalid_cursor", "is no cursor of this API; send 'pagination.next' of the page before")]));
        }

        string? next = null;
        var size = page?.Size ?? RunEventReader.DefaultLimit;
        return ListRunEventsResult.Ok(
            ReadAsync(run, size, page?.After is null ? null : after, cursor => next = cursor, cancellationToken),
            () => new Pagination { Next = next });
    }

    // One row more than asked for tells whether there is another page.
    private async IAsyncEnumerable<RunEvent> ReadAsync(
        Run run, int size, SpanPosition? after, Action<string> foundMore, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        SpanRow? last = null;
        var count = 0;
        await foreach (var row in new RunEventReader(store).ReadAsync(run, size + 1, after, cancellationToken))
        {
            if (count++ == size)
            {
                foundMore(SpanPosition.After(last!).ToCursor());
                yield break;
            }

            last = row;
            yield return SpanReply.Event(row);
        }
    }
}
