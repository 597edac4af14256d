#nullable enable
namespace Case.Api;

using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

// What a caller writes. Each returns what the server has seen.
public static class Calls
{
    private static readonly Thing Some = new() { Name = "a b&ü", Count = 5, Tags = ["x", "y,z"], Inner = new() { A = 1 } };

    public static Task<string> Form(HttpClient http) => Client(http).SendFormAsync(Some);

    public static Task<string> Encoded(HttpClient http) => Client(http).SendEncodedAsync(new()
    {
        Metadata = new Dictionary<string, string> { ["k"] = "v w" },
        Ids = [1, 2],
        Link = "http://a/b?c=d",
        Raw = ["x", "y"],
    });

    public static Task<string> Upload(HttpClient http) => Client(http).UploadAsync(new()
    {
        Photo = ApiFile.FromBytes("PNG"u8.ToArray(), "a\"ü.png"),
        Scans = [ApiFile.FromBytes("1"u8.ToArray(), "1.pdf", "application/pdf"), new MemoryStream("2"u8.ToArray())],
        Name = "näme",
        Owner = new() { Id = 7 },
        Tags = ["x", "y"],
        AdditionalParts = [new ApiFile(new MemoryStream("more"u8.ToArray()), null, "text/x") { Name = "other", Headers = new Dictionary<string, string> { ["X-A"] = "b" } }],
    });

    public static Task<string> LargeUpload(HttpClient http) => Client(http).UploadAsync(new() { Photo = new Zeros(60_000_000), Name = "large" });

    public static Task<string> TooLongName(HttpClient http) => new CaseClient(http, new() { BaseAddress = new("http://localhost"), ValidateRequests = true })
        .UploadAsync(new() { Photo = new MemoryStream(), Name = "01234567890" });

    public static Task<string> Values(HttpClient http) => Client(http).SendValuesAsync(Some);

    public static Task<string> Parts(HttpClient http) => Client(http).SendPartsAsync(
    [
        ApiFile.FromText("{\"a\":1}", "application/json"),
        new(new MemoryStream("x"u8.ToArray())) { Headers = new Dictionary<string, string> { ["X-Kind"] = "k" } },
    ]);

    public static Task<string> ChoiceOfJson(HttpClient http) => Client(http).SendChoiceAsync(new Thing { Name = "n" });

    public static Task<string> ChoiceOfText(HttpClient http) => Client(http).SendChoiceAsync("words");

    public static Task<string> ChoiceOfImage(HttpClient http) => Client(http).SendChoiceAsync(ApiFile.FromBytes("GIF"u8.ToArray(), null, "image/gif"));

    public static Task<string> Text(HttpClient http) => Client(http).SendTextAsync("grün");

    public static Task<string> EmptyText(HttpClient http) => Client(http).SendTextAsync("");

    public static Task<string> Day(HttpClient http) => Client(http).SendDayAsync(new DateOnly(2026, 2, 3));

    public static Task<string> NoDay(HttpClient http) => Client(http).SendDayAsync();

    public static Task<string> Bytes(HttpClient http) => Client(http).SendBytesAsync(new MemoryStream([1, 2, 3]));

    public static Task<string> OnceOnly(HttpClient http) => Client(http).SendBytesAsync(new Zeros(3));

    public static Task<string> LargeBytes(HttpClient http) => Client(http).SendBytesAsync(new Zeros(100_000_000));

    public static Task<string> Image(HttpClient http) => Client(http).SendImageAsync(ApiFile.FromBytes("JPG"u8.ToArray(), null, "image/jpeg"));

    public static Task<string> ImageOfNoType(HttpClient http) => Client(http).SendImageAsync(ApiFile.FromBytes("JPG"u8.ToArray()));

    public static Task<string> Lines(HttpClient http) => Client(http).SendLinesAsync(Things());

    public static Task<string> Sequence(HttpClient http) => Client(http).SendSequenceAsync(Numbers());

    public static Task<string> Events(HttpClient http) => Client(http).SendEventsAsync(Occurrences());

    public static Task<string> Delete(HttpClient http) => Client(http).DeleteSomeAsync(["a", "b"]);

    public static Task<string> DeleteNothing(HttpClient http) => Client(http).DeleteSomeAsync();

    private static CaseClient Client(HttpClient http) => new(http, new() { BaseAddress = new("http://localhost") });

    private static async IAsyncEnumerable<Thing> Things()
    {
        yield return new() { Name = "a" };
        await Task.Yield();
        yield return new() { Name = "b\n" };
    }

    private static async IAsyncEnumerable<ServerSentEvent<Thing>> Occurrences()
    {
        yield return new(new Thing { Name = "a" }) { Event = "begin" };
        await Task.Yield();
        yield return new(new Thing { Name = "b" }) { Id = "2" };
    }

    private static async IAsyncEnumerable<long> Numbers()
    {
        for (var i = 1; i <= 10_000; i++)
        {
            await Task.CompletedTask;
            yield return i;
        }
    }

    private sealed class Zeros(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            Array.Clear(buffer, offset, read);
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
