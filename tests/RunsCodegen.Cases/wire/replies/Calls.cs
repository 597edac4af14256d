#nullable enable
namespace Case.Api;

using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

// What a caller writes.
public static class Calls
{
    public static Task<string> Text(HttpClient http) => Client(http).GetTextAsync();

    public static async Task<string> TextOfError(HttpClient http)
    {
        http.DefaultRequestHeaders.Add("X-Status", "404");
        try
        {
            return await Client(http).GetTextAsync();
        }
        catch (ApiException<string> exception)
        {
            return exception.StatusCode + exception.Error;
        }
    }

    public static async Task<string> BytesOfError(HttpClient http)
    {
        http.DefaultRequestHeaders.Add("X-Status", "410");
        return (await Client(http).GetTextWithResponseAsync()).TryGetGone(out var bytes) ? Convert.ToHexString(bytes) : "another";
    }

    public static async Task<string> File(HttpClient http)
    {
        using var response = await Client(http).GetFileWithResponseAsync();
        using var reader = new StreamReader(response.EnsureSuccess());
        return string.Join(' ', response.Headers["Content-Type"].Concat(response.Headers["Content-Length"])) + " " + await reader.ReadToEndAsync();
    }

    public static async Task<string> AtOnce(HttpClient http)
    {
        using var response = await Client(http).ChatAsync();
        return response.TryGetOk(out var chunk) ? chunk.Text : "another";
    }

    public static async Task<string> BitByBit(HttpClient http)
    {
        using var response = await Client(http).ChatAsync(stream: true, lastEventID: "7");
        var text = new StringBuilder();
        if (response.TryGetOkEventStream(out var events))
        {
            await foreach (var item in events)
            {
                text.Append($"{item.Event}|{item.Id}|{item.Retry?.TotalSeconds}|{item.Data.Text};");
            }
        }

        return text.ToString();
    }

    public static async Task<string> WriterOfAnEndedBody(HttpClient http)
    {
        await Client(http).GetPageAsync(count: 1);
        try
        {
            await CaseController.Kept!.WriteAsync(new() { Id = "a"u8, Parent = default, Kind = "big"u8 });
            return "written";
        }
        catch (InvalidOperationException)
        {
            return "refused";
        }
    }

    public static async Task<string> Numbers(HttpClient http)
    {
        var (count, characters) = (0, 0L);
        await foreach (var item in await Client(http).GetNumbersAsync(count: 100_000))
        {
            count++;
            characters += item.Text.Length;
        }

        return $"{count} {characters}";
    }

    public static async Task<string> BrokenNumbers(HttpClient http)
    {
        try
        {
            await foreach (var item in await Client(http).GetNumbersAsync(count: 10, failAt: 3))
            {
            }
        }
        catch (HttpRequestException)
        {
            return "broken";
        }

        return "whole";
    }

    public static async Task<string> Left(HttpClient http)
    {
        var before = CaseController.Cancelled;
        await foreach (var item in await Client(http).GetNumbersAsync(count: long.MaxValue))
        {
            break;
        }

        for (var i = 0; i < 300 && CaseController.Cancelled == before; i++)
        {
            await Task.Delay(100);
        }

        return CaseController.Cancelled > before ? "the server knows" : "the server goes on";
    }

    public static async Task<string> Records(HttpClient http)
    {
        var text = "";
        await foreach (var item in await Client(http).GetRecordsAsync())
        {
            text += item;
        }

        return text;
    }

    public static async Task<string> Whatever(HttpClient http) => (await Client(http).GetWhateverAsync(202)).Text;

    public static async Task<string> WhateverIsWrong(HttpClient http)
    {
        try
        {
            return (await Client(http).GetWhateverAsync(500)).Text;
        }
        catch (ApiException<Chunk> exception)
        {
            return $"{exception.StatusCode} {exception.Error!.Text}";
        }
    }

    public static async Task<string> Head(HttpClient http) => $"{(await Client(http).LookAtWhateverWithResponseAsync()).XSize}";

    private static CaseClient Client(HttpClient http) => new(http);
}
