using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using RunsCodegen.Bench;

// Ours and the peer take turns, so that a machine that changes its speed changes both; the best round of each counts.
const int rounds = 200;
var page = Samples.Page(1_000);
var json = JsonSerializer.SerializeToUtf8Bytes(page);
var peer = JsonSerializer.Deserialize(json, PeerContext.Default.PeerPage)!;

Print("read 1,000 events", Best(() => JsonSerializer.Deserialize<Runs.RunEventsPage>(json), () => JsonSerializer.Deserialize(json, PeerContext.Default.PeerPage)));
Print("write 1,000 events", Best(() => JsonSerializer.SerializeToUtf8Bytes(page), () => JsonSerializer.SerializeToUtf8Bytes(peer, PeerContext.Default.PeerPage)));

static (TimeSpan Ours, TimeSpan Peer) Best(Func<object?> ours, Func<object?> peer)
{
    var (bestOurs, bestPeer) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
    for (var i = 0; i < rounds; i++)
    {
        bestOurs = Min(bestOurs, Time(ours));
        bestPeer = Min(bestPeer, Time(peer));
    }

    return (bestOurs, bestPeer);
}

static TimeSpan Time(Func<object?> action)
{
    var start = Stopwatch.GetTimestamp();
    GC.KeepAlive(action());
    return Stopwatch.GetElapsedTime(start);
}

static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

static void Print(string what, (TimeSpan Ours, TimeSpan Peer) best) => Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{what}: {best.Ours / best.Peer:0.00} of System.Text.Json source generation, through JsonSerializer on both sides ({best.Ours.TotalMicroseconds:0} and {best.Peer.TotalMicroseconds:0} us)"));
