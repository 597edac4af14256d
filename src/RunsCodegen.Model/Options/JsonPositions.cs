using System.Text;
using System.Text.Json;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Options;

/// <summary>Where the members and items of a JSON text stand. Made on the first question; a good file is never asked about.</summary>
internal sealed class JsonPositions : ILocator
{
    /// <summary>How an options file is written.</summary>
    public static readonly JsonDocumentOptions Syntax = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The member that stands for the first fault of the syntax.</summary>
    public const string Fault = "\0";

    private readonly SpecFile _file;
    private readonly Lazy<Dictionary<string, SourceLocation>> _positions;

    private JsonPositions(SpecFile file)
    {
        _file = file;
        _positions = new Lazy<Dictionary<string, SourceLocation>>(Walk);
    }

    public static JsonPositions Of(SpecFile file) => new(file);

    public SourceLocation Locate(Place place)
    {
        for (var pointer = place.Pointer; ; pointer = pointer[..Math.Max(0, pointer.LastIndexOf('/'))])
        {
            if (_positions.Value.TryGetValue(pointer, out var location))
            {
                return location;
            }

            if (pointer.Length == 0)
            {
                return new SourceLocation(_file.Path, 1, 1);
            }
        }
    }

    private Dictionary<string, SourceLocation> Walk()
    {
        var utf8 = Encoding.UTF8.GetBytes(_file.Text);
        var positions = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            if (reader.Read())
            {
                WalkValue(ref reader, utf8, Place.Of(_file.Path), positions);
            }

            reader.Read();
        }
        catch (JsonException fault)
        {
            // The parser counts lines and bytes from 0.
            var line = (int)(fault.LineNumber ?? 0);
            positions["/" + Fault] = new SourceLocation(_file.Path, line + 1, (int)(fault.BytePositionInLine ?? 0) + 1);
        }

        return positions;
    }

    private void WalkValue(ref Utf8JsonReader reader, byte[] utf8, Place place, Dictionary<string, SourceLocation> positions)
    {
        positions.TryAdd(place.Pointer, At(utf8, reader.TokenStartIndex));
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var member = place.At(reader.GetString()!);
                positions.TryAdd(member.Pointer, At(utf8, reader.TokenStartIndex));
                reader.Read();
                WalkValue(ref reader, utf8, member, positions);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                WalkValue(ref reader, utf8, place.At(i), positions);
            }
        }
    }

    private SourceLocation At(byte[] utf8, long index)
    {
        var before = utf8.AsSpan(0, (int)index);
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new SourceLocation(_file.Path, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
