namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.IO.Pipelines;
using global::System.Runtime.CompilerServices;
using global::System.Threading;

/// <summary>Bodies of JSON values one after the other, read while the operation asks for them.</summary>
internal static class ItemsReading
{
    private const int LongestItem = 64 * 1024 * 1024;

    internal static IAsyncEnumerable<T> ReadJsonLines<T, TCodec>(RequestReader request)
        where TCodec : IJsonCodec<T> => ReadAsync<T, TCodec>(request, (byte)'\n', request.Context.RequestAborted);

    internal static IAsyncEnumerable<T> ReadJsonSequence<T, TCodec>(RequestReader request)
        where TCodec : IJsonCodec<T> => ReadAsync<T, TCodec>(request, 0x1E, request.Context.RequestAborted);

    private static async IAsyncEnumerable<T> ReadAsync<T, TCodec>(RequestReader request, byte separator, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TCodec : IJsonCodec<T>
    {
        var pipe = request.Context.Request.BodyReader;
        var isOver = false;
        while (!isOver)
        {
            var result = await pipe.ReadAsync(cancellationToken).ConfigureAwait(false);
            var rest = result.Buffer;
            isOver = result.IsCompleted;
            foreach (var item in Items(ref rest, separator, isOver))
            {
                yield return Json.Read<T, TCodec>(item, 0, item.Length, ApiLimits.MaxDepth);
            }

            if (rest.Length > LongestItem)
            {
                throw new global::Microsoft.AspNetCore.Http.BadHttpRequestException("An item of the body is too long.", 413);
            }

            pipe.AdvanceTo(rest.Start, rest.End);
        }
    }

    private static List<byte[]> Items(ref ReadOnlySequence<byte> rest, byte separator, bool isOver)
    {
        var items = new List<byte[]>();
        while (rest.PositionOf(separator) is { } end)
        {
            Add(items, rest.Slice(0, end));
            rest = rest.Slice(rest.GetPosition(1, end));
        }

        if (isOver)
        {
            Add(items, rest);
            rest = rest.Slice(rest.End);
        }

        return items;
    }

    private static void Add(List<byte[]> items, ReadOnlySequence<byte> text)
    {
        var item = text.ToArray();
        if (item.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) >= 0)
        {
            items.Add(item);
        }
    }
}
