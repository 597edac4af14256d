#nullable enable
namespace Case.Api;

using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

// What the writer of a server writes.
public sealed partial class CaseController
{
    public static int Cancelled { get; private set; }

    public static ThingUtf8Writer? Kept { get; private set; }

    protected override partial Task<GetTextResult> GetTextAsync(CancellationToken cancellationToken) => Task.FromResult(
        Request.Headers["X-Status"] == "404" ? GetTextResult.NotFound("nothing ü")
        : Request.Headers["X-Status"] == "410" ? GetTextResult.Gone(new MemoryStream([1, 2, 255]))
        : GetTextResult.Ok("grün"));

    protected override partial Task<GetFileResult> GetFileAsync(CancellationToken cancellationToken) =>
        Task.FromResult(GetFileResult.Ok(new MemoryStream("GIF"u8.ToArray()), Request.Headers["X-Type"] is [{ } type] ? type : "image/gif"));

    protected override partial Task<ChatResult> ChatAsync(bool? stream, string? lastEventID, CancellationToken cancellationToken) => Task.FromResult(
        stream == true
            ? ChatResult.OkEventStream(Events(lastEventID ?? "none"), "[DONE]")
            : ChatResult.Ok(new() { Text = "at once" }));

    protected override partial Task<GetNumbersResult> GetNumbersAsync(long count, long? failAt, CancellationToken cancellationToken) =>
        Task.FromResult(GetNumbersResult.Ok(Numbers(count, failAt, cancellationToken)));

    protected override partial Task<GetRecordsResult> GetRecordsAsync(CancellationToken cancellationToken) =>
        Task.FromResult(GetRecordsResult.Ok(Integers()));

    protected override partial Task<GetFormatsResult> GetFormatsAsync(CancellationToken cancellationToken) =>
        Task.FromResult(GetFormatsResult.Ok(new() { Text = "a" }));

    protected override partial Task<GetWhateverResult> GetWhateverAsync(int status, CancellationToken cancellationToken) =>
        Task.FromResult(GetWhateverResult.Default(status, new() { Text = "status" }));

    protected override partial Task<LookAtWhateverResult> LookAtWhateverAsync(CancellationToken cancellationToken) =>
        Task.FromResult(LookAtWhateverResult.Ok(xSize: 5));

    protected override partial Task<GetPageResult> GetPageAsync(long count, long? failAt, CancellationToken cancellationToken) => Task.FromResult(GetPageResult.Ok(
        async (things, cancelled) =>
        {
            Kept = things;
            var ids = new byte[2];
            for (var i = 0; i < count; i++)
            {
                if (i == failAt)
                {
                    throw new InvalidOperationException("in the middle");
                }

                // Bytes that are others as soon as they are written.
                (ids[0], ids[1]) = ((byte)('a' + (i / 26 % 26)), (byte)('a' + (i % 26)));
                await things.WriteAsync(i % 2 == 0
                    ? new() { Id = ids, Parent = default, Kind = "big"u8, Size = i }
                    : new() { Id = ids, Parent = ""u8, Kind = "small"u8, Note = "\"grün\"\n"u8, Owner = new(null), Color = "blue" });
            }
        },
        () => null));

    private static async IAsyncEnumerable<ServerSentEvent<Chunk>> Events(string lastEventID)
    {
        yield return new(new() { Text = "one\n" }) { Event = "add", Id = "1" };
        await Task.Yield();
        yield return new(new() { Text = lastEventID }) { Id = "2", Retry = TimeSpan.FromSeconds(3) };
    }

    private static async IAsyncEnumerable<long> Integers()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
    }

    private static async IAsyncEnumerable<Chunk> Numbers(long count, long? failAt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            for (var i = 0L; i < count; i++)
            {
                if (i == failAt)
                {
                    throw new InvalidOperationException("in the middle");
                }

                yield return new() { Text = i.ToString(System.Globalization.CultureInfo.InvariantCulture) + new string(' ', 100) };
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            Cancelled += cancellationToken.IsCancellationRequested ? 1 : 0;
        }
    }
}
