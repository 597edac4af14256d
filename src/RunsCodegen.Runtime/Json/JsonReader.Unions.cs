namespace RunsCodegen.Output.Runtime;

using global::System;

/// <content>Looks ahead, to find the branch of a union.</content>
internal sealed partial class JsonReader
{
    /// <summary>The text of a member of the object that comes next; null when it has no such member, or no string there.</summary>
    internal string? FindString(ReadOnlySpan<byte> name) =>
        TryFindMember(name, out var kind, out var text) && kind == JsonKind.String ? text : null;

    /// <summary>Whether the object that comes next has a member.</summary>
    internal bool HasMember(ReadOnlySpan<byte> name) => TryFindMember(name, out _, out _);

    internal JsonFormatException UnknownBranch(string name, string expected) =>
        Error("unknown_branch", $"must have a '{name}' that is one of {expected}");

    internal JsonFormatException NoBranch() => Error("unknown_branch", "fits none of the schemas that are allowed here");

    /// <summary>Reads a value if it is one; else leaves the text where it was.</summary>
    internal bool TryRead<T, TCodec>(out T value)
        where TCodec : IJsonCodec<T>
    {
        var mark = Mark();
        try
        {
            value = TCodec.Read(this);
            return true;
        }
        catch (JsonFormatException)
        {
            Restore(mark);
            value = default!;
            return false;
        }
    }
}
