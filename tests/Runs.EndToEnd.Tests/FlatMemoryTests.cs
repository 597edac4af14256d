using System.Net.Http.Headers;
using System.Text.Json;

namespace Runs.EndToEnd.Tests;

/// <summary>Runs alone: it measures the memory of the whole process.</summary>
[CollectionDefinition(nameof(FlatMemoryTests), DisableParallelization = true)]
[Collection(nameof(FlatMemoryTests))]
public class FlatMemoryTests
{
    private const int Events = 100_000;
    private const int PerPage = 25_000;
    private const long Bound = 32_000_000;

    [Fact]
    public async Task A_hundred_thousand_events_are_served_within_32_MB()
    {
        await using var server = await RunningServer.StartAsync();
        foreach (var rows in Spans.Fan("run_big", Events).Chunk(10_000))
        {
            await server.Store.WriteSpansAsync([.. rows.Select(row => row with { StyleJson = JsonSerializer.SerializeToUtf8Bytes(new { icon = new string('x', 800) }) })]);
        }

        await server.Store.SettleRunsAsync();
        var client = server.Client();
        var after = (await client.ListRunEventsAsync("run_big", new() { Size = 1 })).Pagination.Next;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var (most, sent) = (0L, 0L);
        for (var page = 0; page < Events / PerPage; page++)
        {
            await MeasureAsync(server, after!, used => most = Math.Max(most, used), bytes => sent += bytes);
            after = page + 1 < Events / PerPage ? await CursorOfAsync(client, (page + 1) * PerPage) : null;
        }

        Assert.True(sent > 3 * Bound, $"only {sent} bytes were sent");
        Assert.True(most - before < Bound, $"memory grew by {most - before} bytes");
    }

    // The cursor after so many events, without holding them all.
    private static async Task<string> CursorOfAsync(RunsClient client, int count)
    {
        string? after = null;
        for (var left = count; left > 0; left -= 500)
        {
            after = (await client.ListRunEventsAsync("run_big", new() { Size = Math.Min(left, 500), After = after })).Pagination.Next;
        }

        return after!;
    }

    private static async Task MeasureAsync(RunningServer server, string after, Action<long> used, Action<long> sent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/runs/run_big/events?page[after]=" + after);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.Key);
        using var response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[65_536];
        var total = 0L;
        for (int read, next = 0; (read = await body.ReadAsync(buffer)) > 0; total += read)
        {
            if (total >= next)
            {
                used(GC.GetTotalMemory(forceFullCollection: true));
                next += 2_000_000;
            }
        }

        sent(total);
    }
}
