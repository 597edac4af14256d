namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;

/// <summary>How one item of a sequence is read from its bytes and written to them.</summary>
internal interface IItemCodec<T>
{
    static abstract T Read(ReadOnlySpan<byte> utf8);

    static abstract void Write(IBufferWriter<byte> output, T value);

    /// <summary>Whether an item is what it is whatever it says, so that no text can mean the end.</summary>
    static abstract bool IsText { get; }
}
