namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Runtime.InteropServices;
using global::System.Text;
using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Http.Features;

/// <content>Bodies that are JSON.</content>
internal sealed partial class RequestReader
{
    internal ValueTask<T?> ReadJsonAsync<T, TCodec>()
        where T : class
        where TCodec : IJsonCodec<T> => ReadNullableJsonAsync<T, TCodec>();

    internal ValueTask<T?> ReadJsonValueAsync<T, TCodec>()
        where T : struct
        where TCodec : IJsonCodec<T>
    {
        return TryReadJson<T, TCodec>(out var there) ? new(Value(there)) : ReadLaterAsync();

        static T? Value((bool IsRead, T Value) read) => read.IsRead ? read.Value : null;

        async ValueTask<T?> ReadLaterAsync() => Value(await ReadJsonLaterAsync<T, TCodec>().ConfigureAwait(false));
    }

    /// <summary>Reads a body that may be null.</summary>
    internal ValueTask<T?> ReadNullableJsonAsync<T, TCodec>()
        where TCodec : IJsonCodec<T>
    {
        return TryReadJson<T, TCodec>(out var there) ? new(there.Value) : ReadLaterAsync();

        async ValueTask<T?> ReadLaterAsync() => (await ReadJsonLaterAsync<T, TCodec>().ConfigureAwait(false)).Value;
    }

    // What the server holds as a whole is read where it lies. Anything else is left as it was.
    private bool TryReadJson<T, TCodec>(out (bool IsRead, T? Value) result)
        where TCodec : IJsonCodec<T>
    {
        result = default;
        try
        {
            if (Charset() is not UTF8Encoding || Context.Features.Get<IRequestBodyPipeFeature>()?.Reader is not { } body || !body.TryRead(out var read))
            {
                return false;
            }

            var text = read.Buffer;
            if (!read.IsCompleted || text.IsEmpty || !text.IsSingleSegment || !MemoryMarshal.TryGetArray(text.First, out var bytes))
            {
                body.AdvanceTo(text.Start);
                return false;
            }

            try
            {
                result = (true, Json.Read<T, TCodec>(bytes.Array!, bytes.Offset, bytes.Count, ApiLimits.MaxDepth));
            }
            finally
            {
                body.AdvanceTo(text.End);
            }
        }
        catch (Exception exception) when (Explain(exception))
        {
            // The answer says what is wrong with it.
        }

        return true;
    }

    private ValueTask<(bool IsRead, T? Value)> ReadJsonLaterAsync<T, TCodec>()
        where TCodec : IJsonCodec<T> => ReadAsync(static b => Json.Read<T, TCodec>(b.Array, 0, b.Length, ApiLimits.MaxDepth));
}
