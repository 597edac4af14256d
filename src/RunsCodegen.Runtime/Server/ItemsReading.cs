namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Runtime.CompilerServices;
using global::System.Threading;
using global::Microsoft.AspNetCore.Http;

/// <summary>Bodies of JSON values one after the other, read while the operation asks for them.</summary>
internal static class ItemsReading
{
    internal static IAsyncEnumerable<T> ReadJsonLines<T, TItem>(RequestReader request, Action<T, ValidationContext>? validate = null)
        where TItem : IItemCodec<T> => ReadAsync<T, TItem>(new JsonLineReader(request.Context.Request.Body), validate, request.Context.RequestAborted);

    internal static IAsyncEnumerable<T> ReadJsonSequence<T, TItem>(RequestReader request, Action<T, ValidationContext>? validate = null)
        where TItem : IItemCodec<T> => ReadAsync<T, TItem>(new JsonSequenceReader(request.Context.Request.Body), validate, request.Context.RequestAborted);

    /// <summary>What is wrong with an item is found when the operation runs already: the framework answers 400 unless the operation does.</summary>
    internal static BadHttpRequestException Refused(Exception exception) => new(exception.Message, StatusCodes.Status400BadRequest, exception);

    private static async IAsyncEnumerable<T> ReadAsync<T, TItem>(
        RecordReader reader, Action<T, ValidationContext>? validate, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TItem : IItemCodec<T>
    {
        using var records = reader;
        for (long index = 0; await NextAsync(index, records, cancellationToken).ConfigureAwait(false);)
        {
            if (records.Record.Span.IndexOfAnyExcept(" \t\r\n"u8) >= 0)
            {
                yield return Item<T, TItem>(index, records.Record.Span, validate);
                index++;
            }
        }
    }

    private static async global::System.Threading.Tasks.ValueTask<bool> NextAsync(long index, RecordReader records, CancellationToken cancellationToken)
    {
        try
        {
            return await ItemError.AtAsync(index, records.NextAsync(cancellationToken)).ConfigureAwait(false);
        }
        catch (JsonFormatException exception)
        {
            throw Refused(exception);
        }
    }

    internal static T Item<T, TItem>(long index, ReadOnlySpan<byte> utf8, Action<T, ValidationContext>? validate)
        where TItem : IItemCodec<T>
    {
        try
        {
            return ItemError.Read<T, TItem>(index, utf8, validate);
        }
        catch (Exception exception) when (exception is JsonFormatException or ValidationException)
        {
            throw Refused(exception);
        }
    }
}
