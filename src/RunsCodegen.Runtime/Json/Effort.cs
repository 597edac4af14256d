namespace RunsCodegen.Output.Runtime;

/// <summary>
/// How much may be tried to find out what a text is. Unions within unions could otherwise make the work grow
/// exponentially with the depth of the text.
/// </summary>
internal sealed class Effort
{
    private const int Least = 1_000_000;
    private const int OfByte = 100;

    private long _left;

    /// <summary>Whether more was tried than may be.</summary>
    internal bool IsSpent => _left < 0;

    /// <summary>Begins anew with a text of some bytes.</summary>
    internal void Begin(int length) => _left = Least + ((long)OfByte * length);

    /// <summary>Counts work, as much as reading so many bytes; false when that is too much.</summary>
    internal bool Spend(int bytes)
    {
        _left -= bytes;
        return _left >= 0;
    }
}
