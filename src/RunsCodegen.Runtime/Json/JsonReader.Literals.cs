namespace RunsCodegen.Output.Runtime;

using global::System.Runtime.CompilerServices;

/// <content>Booleans and null.</content>
internal sealed partial class JsonReader
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryReadNull()
    {
        if (Peek() != 'n')
        {
            return false;
        }

        if (!StartsWith("null"u8))
        {
            throw Unexpected("a value");
        }

        _position += 4;
        return true;
    }

    internal bool ReadBoolean()
    {
        var first = Peek();
        if (first == 't' && StartsWith("true"u8))
        {
            _position += 4;
            return true;
        }

        if (first == 'f' && StartsWith("false"u8))
        {
            _position += 5;
            return false;
        }

        throw WrongType("true or false");
    }
}
