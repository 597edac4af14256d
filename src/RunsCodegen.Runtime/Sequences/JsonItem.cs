namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;

/// <summary>An item that is JSON.</summary>
internal readonly struct JsonItem<T, TCodec> : IItemCodec<T>
    where TCodec : IJsonCodec<T>
{
    public static bool IsText => false;

    public static T Read(ReadOnlySpan<byte> utf8) => Json.Read<T, TCodec>(utf8, ApiLimits.MaxDepth);

    public static void Write(IBufferWriter<byte> output, T value) => Json.Write<T, TCodec>(output, value, ApiLimits.MaxDepth);
}
