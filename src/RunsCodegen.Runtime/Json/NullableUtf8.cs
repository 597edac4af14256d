namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.InteropServices;

/// <summary>Texts of UTF-8, or null: a span that is <c>default</c>, which an empty text is not.</summary>
internal static class NullableUtf8
{
    internal static bool IsNull(ReadOnlySpan<byte> utf8) => Unsafe.IsNullRef(ref MemoryMarshal.GetReference(utf8));

    internal static void Write(JsonWriter writer, ReadOnlySpan<byte> utf8)
    {
        if (IsNull(utf8))
        {
            writer.Null();
        }
        else
        {
            writer.String(utf8);
        }
    }
}
