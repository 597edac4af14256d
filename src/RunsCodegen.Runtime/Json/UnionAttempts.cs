namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;

/// <summary>
/// Finds the branch of a union that nothing tells apart: the first whose schema a value satisfies and which loses
/// nothing of it; else the first whose schema it satisfies; else the first that can be read at all.
/// </summary>
internal sealed class UnionAttempts<TUnion>
{
    private const int Readable = 1;
    private const int Valid = 2;
    private const int Whole = 3;

    private readonly JsonReader _reader;
    private readonly JsonMark _start;
    private readonly byte[] _json;
    private readonly List<Action> _invalid = [];
    private JsonElement? _element;
    private string? _text;
    private TUnion? _best;
    private int _rank;
    private JsonMark _end;

    /// <summary>Begins with the value that comes next.</summary>
    internal UnionAttempts(JsonReader reader)
    {
        _reader = reader;
        _start = reader.Mark();
        _json = reader.ReadRaw().ToArray();
        reader.Restore(_start);
    }

    /// <summary>Tries a branch; true when no other can be better.</summary>
    /// <param name="schema">What its values satisfy; null when every value of its type does.</param>
    /// <param name="make">Makes the union of a value of the branch.</param>
    internal bool Fits<T, TCodec>(JsonSchema? schema, Func<T, TUnion> make)
        where TCodec : IJsonCodec<T>
    {
        if (schema is not null && !Satisfies(schema))
        {
            // Read only when no other branch is better: reading tries the branches of what is inside in turn.
            _invalid.Add(() => Read<T, TCodec>(make, isValid: false));
            return false;
        }

        Read<T, TCodec>(make, isValid: true);
        return _rank == Whole;
    }

    /// <summary>The union of the best branch, with the whole text beside it when the branch does not hold all of it.</summary>
    /// <param name="keep">Puts the text beside a union.</param>
    internal TUnion Best(Func<TUnion, JsonAny, TUnion> keep)
    {
        for (var i = 0; _rank == 0 && i < _invalid.Count; i++)
        {
            _invalid[i]();
        }

        if (_rank == 0)
        {
            _reader.Restore(_start);
            throw _reader.NoBranch();
        }

        if (_rank == Whole)
        {
            _reader.Restore(_end);
            return _best!;
        }

        _reader.Restore(_start);
        return keep(_best!, JsonAny.Read(_reader));
    }

    private bool Satisfies(JsonSchema schema)
    {
        var isValid = SchemaEvaluation.IsValid(_element ??= ElementText.Parse(_json), schema, _reader.Effort);
        return _reader.Effort.IsSpent ? throw _reader.TooComplex() : isValid;
    }

    private void Read<T, TCodec>(Func<T, TUnion> make, bool isValid)
        where TCodec : IJsonCodec<T>
    {
        _reader.Restore(_start);
        if (!_reader.TryRead<T, TCodec>(out var value))
        {
            return;
        }

        var end = _reader.Mark();
        var rank = !isValid ? Readable
            : string.Equals(JsonCanonical.Text<T, TCodec>(value), _text ??= JsonCanonical.Text(_json), StringComparison.Ordinal) ? Whole
            : Valid;
        if (rank > _rank)
        {
            (_best, _rank, _end) = (make(value), rank, end);
        }
    }
}
