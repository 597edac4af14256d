#nullable enable
namespace Case.Api;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

// Answers what it has seen.
public sealed partial class CaseController
{
    protected override partial Task<SendFormResult> SendFormAsync(Thing body, CancellationToken cancellationToken) => Task.FromResult(SendFormResult.Ok(Text(body)));

    protected override partial Task<SendEncodedResult> SendEncodedAsync(SendEncodedRequest body, CancellationToken cancellationToken) => Task.FromResult(SendEncodedResult.Ok(
        string.Join(',', body.Metadata!.Select(m => m.Key + "=" + m.Value)) + "|" + string.Join(',', body.Ids!) + "|" + body.Link + "|" + string.Join(',', body.Raw!)));

    protected override async partial Task<UploadResult> UploadAsync(UploadForm body, CancellationToken cancellationToken)
    {
        var seen = new StringBuilder(await Text(body.Photo));
        foreach (var scan in body.Scans ?? [])
        {
            seen.Append('|').Append(await Text(scan));
        }

        seen.Append('|').Append(body.Name).Append('|').Append(body.Count).Append('|').Append(body.Owner?.Id).Append('|').AppendJoin(',', body.Tags ?? []);
        foreach (var part in body.AdditionalParts!)
        {
            seen.Append('|').Append(part.Name).Append(':').Append(await Text(part));
        }

        return UploadResult.Ok(seen.ToString());
    }

    protected override partial Task<SendValuesResult> SendValuesAsync(Thing body, CancellationToken cancellationToken) => Task.FromResult(SendValuesResult.Ok(Text(body)));

    protected override async partial Task<SendPartsResult> SendPartsAsync(IReadOnlyList<ApiFile> body, CancellationToken cancellationToken) =>
        SendPartsResult.Ok(string.Join('|', await Task.WhenAll(body.Select(async p => p.Headers.GetValueOrDefault("X-Kind") + ":" + await Text(p)))));

    protected override async partial Task<SendChoiceResult> SendChoiceAsync(SendChoiceBody body, CancellationToken cancellationToken) => SendChoiceResult.Ok(
        body.TryGetJson(out var thing) ? "thing " + Text(thing) : body.TryGetText(out var text) ? "text " + text : body.TryGetBinary(out var image) ? "image " + await Text(image) : "?");

    protected override partial Task<SendTextResult> SendTextAsync(string body, CancellationToken cancellationToken) => Task.FromResult(SendTextResult.Ok(body));

    protected override partial Task<SendDayResult> SendDayAsync(DateOnly? body, CancellationToken cancellationToken) => Task.FromResult(SendDayResult.Ok(body?.ToString("o") ?? "nothing"));

    protected override async partial Task<SendBytesResult> SendBytesAsync(Stream body, CancellationToken cancellationToken) => SendBytesResult.Ok(await Sum(body));

    protected override async partial Task<SendImageResult> SendImageAsync(ApiFile body, CancellationToken cancellationToken) => SendImageResult.Ok(await Text(body));

    protected override async partial Task<SendLinesResult> SendLinesAsync(IAsyncEnumerable<Thing> body, CancellationToken cancellationToken)
    {
        var seen = new List<string>();
        await foreach (var thing in body)
        {
            seen.Add(thing.Name);
        }

        return SendLinesResult.Ok(string.Join(',', seen));
    }

    protected override async partial Task<SendSequenceResult> SendSequenceAsync(IAsyncEnumerable<long> body, CancellationToken cancellationToken)
    {
        var sum = 0L;
        await foreach (var number in body)
        {
            sum += number;
        }

        return SendSequenceResult.Ok(sum.ToString());
    }

    protected override async partial Task<SendEventsResult> SendEventsAsync(IAsyncEnumerable<ServerSentEvent<Thing>> body, CancellationToken cancellationToken)
    {
        var seen = new List<string>();
        await foreach (var item in body)
        {
            seen.Add(item.Event + ":" + item.Data.Name);
        }

        return SendEventsResult.Ok(string.Join(',', seen));
    }

    protected override partial Task<DeleteSomeResult> DeleteSomeAsync(IReadOnlyList<string>? body, CancellationToken cancellationToken) =>
        Task.FromResult(DeleteSomeResult.Ok(body is null ? "nothing" : string.Join(',', body)));

    private static string Text(Thing thing) => $"{thing.Name}|{thing.Count}|{string.Join(',', thing.Tags ?? [])}|{thing.Inner?.A}";

    private static async Task<string> Text(ApiFile file)
    {
        var sum = file.Content.CanSeek && file.Content.Length < 100;
        return $"{file.FileName} {file.ContentType} {(sum || !file.Content.CanSeek ? await new StreamReader(file.Content).ReadToEndAsync() : await Sum(file.Content))}";
    }

    private static async Task<string> Sum(Stream stream)
    {
        var buffer = new byte[65536];
        var (length, peak) = (0L, 0L);
        int read;
        while ((read = await stream.ReadAsync(buffer)) > 0)
        {
            length += read;
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
        }

        return $"{length} bytes, peak {peak / 1048576} MB";
    }
}
