namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Runtime.CompilerServices;
using global::System.Text;

/// <content>What is said when a text is wrong. The doors in <see cref="Json"/> add the pointer.</content>
internal sealed partial class JsonReader
{
    /// <summary>An error about the value that is being read or was read last.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal JsonFormatException Error(string code, string message) =>
        new([new JsonError("", code, message)], Position);

    /// <summary>An error about an unknown member: the one whose name was read last.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal JsonFormatException UnknownMember() => Error("unknown_member", "is not a member that is known here");

    /// <summary>An error that says which type there should be and which there is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal JsonFormatException WrongType(string expected)
    {
        var received = Peek() switch
        {
            (byte)'{' => "an object",
            (byte)'[' => "an array",
            (byte)'"' => "a string",
            (byte)'t' when StartsWith("true"u8) => "true",
            (byte)'f' when StartsWith("false"u8) => "false",
            (byte)'n' when StartsWith("null"u8) => "null",
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => "a number",
            _ => null,
        };
        return received is null ? Unexpected(expected) : Error("invalid_type", $"must be {expected}, but is {received}");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal JsonFormatException TooComplex() => Error("too_complex", "takes too many attempts to tell which of several shapes it has");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsonFormatException Unexpected(string expected)
    {
        if (_position >= _end)
        {
            return Error("invalid_json", "ends too early");
        }

        var status = Rune.DecodeFromUtf8(new ReadOnlySpan<byte>(_buffer, _position, _end - _position), out var rune, out _);
        var found = status == OperationStatus.Done && !Rune.IsControl(rune)
            ? "'" + rune.ToString() + "'"
            : "the byte 0x" + _buffer[_position].ToString("X2", CultureInfo.InvariantCulture);
        return Error("invalid_json", $"is not JSON: expected {expected}, found {found}");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsonFormatException TooDeep() =>
        Error("too_deep", string.Create(CultureInfo.InvariantCulture, $"is nested more than {_maxDepth} levels deep"));

    private JsonFormatException InvalidUtf8(ReadOnlySpan<byte> text)
    {
        var index = 0;
        while (Rune.DecodeFromUtf8(text[index..], out _, out var consumed) == OperationStatus.Done)
        {
            index += consumed;
        }

        _position = _start + index;
        return Error("invalid_json", "is not UTF-8");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CheckRequired(JsonMembers members, in MemberSet seen)
    {
        var missing = members.Missing(seen);
        if (missing.Count == 0)
        {
            return;
        }

        var errors = new List<JsonError>(missing.Count);
        foreach (var name in missing)
        {
            errors.Add(new JsonError("/" + JsonPointer.Escape(name), "required", "is required"));
        }

        throw new JsonFormatException(errors, Position);
    }
}
