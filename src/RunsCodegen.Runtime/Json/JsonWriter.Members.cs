namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Runtime.CompilerServices;

/// <content>Members of objects. What is named here as a literal is <c>,"name":</c>.</content>
internal sealed partial class JsonWriter
{
    /// <summary>Starts a member. The comma of the literal is left out before the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Member(ReadOnlySpan<byte> literal)
    {
        if (_isFirst)
        {
            _isFirst = false;
            Raw(literal[1..]);
        }
        else
        {
            Literal(literal);
        }
    }

    /// <summary>Starts a member that is never the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void NextMember(ReadOnlySpan<byte> literal) => Literal(literal);

    /// <summary>Starts a member whose name is only known now.</summary>
    internal void Member(string name)
    {
        Item();
        String(name);
        Byte((byte)':');
    }

    /// <summary>Writes a member that is a string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Member(ReadOnlySpan<byte> literal, string value)
    {
        Member(literal);
        String(value);
    }

    /// <summary>Writes a member that is a string and never the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void NextMember(ReadOnlySpan<byte> literal, string value)
    {
        Literal(literal);
        String(value);
    }

    /// <summary>Writes a member that is a string, unless it is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void OptionalMember(ReadOnlySpan<byte> literal, string? value)
    {
        if (value is not null)
        {
            Member(literal, value);
        }
    }

    /// <summary>Writes a member that is <c>true</c> or <c>false</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Member(ReadOnlySpan<byte> literal, bool value)
    {
        Member(literal);
        Boolean(value);
    }

    /// <summary>Writes a member that is <c>true</c> or <c>false</c> and never the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void NextMember(ReadOnlySpan<byte> literal, bool value)
    {
        Literal(literal);
        Boolean(value);
    }

    /// <summary>Writes a member that is <c>true</c> or <c>false</c>, unless it is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void OptionalMember(ReadOnlySpan<byte> literal, bool? value)
    {
        if (value is { } present)
        {
            Member(literal, present);
        }
    }
}
