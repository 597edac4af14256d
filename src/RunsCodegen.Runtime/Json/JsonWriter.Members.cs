namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Runtime.CompilerServices;

/// <content>
/// Members of objects. What is named here as a literal is <c>,"name":</c>. Name and value are one step where they can
/// be: each step has to wait for the position that the one before left. Each type has a method of its own name: among
/// overloads the compiler would have to choose, for each member of each record that was generated.
/// </content>
internal sealed partial class JsonWriter
{
    /// <summary>Starts a member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Member(ReadOnlySpan<byte> literal)
    {
        Lead(ref Room(literal.Length), literal);
        _position += literal.Length;
    }

    /// <summary>Starts a member whose name is only known now.</summary>
    internal void NamedMember(string name)
    {
        ref var target = ref Room(RoomFor(name) + 1);
        target = _lead;
        _lead = (byte)',';
        Text(name, ref Unsafe.Add(ref target, 1), before: 1, colons: 1);
    }

    /// <summary>Writes a member that is a string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void StringMember(ReadOnlySpan<byte> literal, string value) =>
        Text(value, ref Lead(ref Room(literal.Length + RoomFor(value)), literal), literal.Length);

    /// <summary>Writes a member that is a string, unless it is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void OptionalStringMember(ReadOnlySpan<byte> literal, string? value)
    {
        if (value is not null)
        {
            StringMember(literal, value);
        }
    }

    /// <summary>Writes a member that is <c>true</c> or <c>false</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BooleanMember(ReadOnlySpan<byte> literal, bool value)
    {
        ref var target = ref Lead(ref Room(literal.Length + LongestBoolean), literal);
        _position += literal.Length + Copy(value, ref target);
    }

    /// <summary>Writes a member that is <c>true</c> or <c>false</c>, unless it is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void OptionalBooleanMember(ReadOnlySpan<byte> literal, bool? value)
    {
        if (value is { } present)
        {
            BooleanMember(literal, present);
        }
    }

    /// <summary>Writes a member that is an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Int64Member(ReadOnlySpan<byte> literal, long value)
    {
        ref var target = ref Lead(ref Room(literal.Length + LongestInteger), literal);
        _position += literal.Length + Format(value, ref target);
    }

    /// <summary>Writes a member that is an integer, unless it is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void OptionalInt64Member(ReadOnlySpan<byte> literal, long? value)
    {
        if (value is { } present)
        {
            Int64Member(literal, present);
        }
    }

    /// <summary>Writes a member that is a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void DoubleMember(ReadOnlySpan<byte> literal, double value)
    {
        ref var target = ref Lead(ref Room(literal.Length + LongestNumber), literal);
        _position += literal.Length + Format(value, ref target, literal.Length);
    }

    /// <summary>Writes a member that is a number, unless it is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void OptionalDoubleMember(ReadOnlySpan<byte> literal, double? value)
    {
        if (value is { } present)
        {
            DoubleMember(literal, present);
        }
    }

    /// <summary>Writes a member that is a date with time and offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void DateTimeOffsetMember(ReadOnlySpan<byte> literal, DateTimeOffset value)
    {
        ref var target = ref Lead(ref Room(literal.Length + LongestTime), literal);
        _position += literal.Length + Format(value, ref target);
    }

    /// <summary>Writes a member that is a date with time and offset, unless it is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void OptionalDateTimeOffsetMember(ReadOnlySpan<byte> literal, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            DateTimeOffsetMember(literal, present);
        }
    }

    // Puts the start of a member down, and returns where its value goes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Lead(ref byte target, ReadOnlySpan<byte> literal)
    {
        var lead = _lead;
        _lead = (byte)',';
        Copy(literal, ref target);
        target = lead;
        return ref Unsafe.Add(ref target, literal.Length);
    }
}
