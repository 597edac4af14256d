using System.Text;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Reading.Text;

/// <summary>A file that was read: its text, its topmost value, and positions in it.</summary>
internal sealed class SourceText
{
    private readonly bool _countsBytes;
    private List<int>? _lineStarts;
    private bool? _hasIdentifiers;

    private SourceText(SpecFile file, bool countsBytes)
    {
        (File, _countsBytes) = (file, countsBytes);
        Root = new RootNode(this);
    }

    public SpecFile File { get; }

    public RootNode Root { get; }

    /// <summary>The topmost value; null while reading, and when the text cannot be read.</summary>
    public Node? Top { get; private set; }

    /// <summary>Whether schemas may have names of their own here (<c>$id</c>, <c>$self</c>), which hardly any description uses.</summary>
    public bool HasIdentifiers => _hasIdentifiers ??= File.Utf8.Span.IndexOf("$id"u8) >= 0 || File.Utf8.Span.IndexOf("$self"u8) >= 0;

    /// <summary>A file whose offsets count the bytes of its UTF-8, as a JSON reader does.</summary>
    public static SourceText InBytes(SpecFile file) => new(file, countsBytes: true);

    /// <summary>A file whose offsets count characters, as a YAML reader does.</summary>
    public static SourceText InCharacters(SpecFile file) => new(file, countsBytes: false);

    public void SetTop(Node top)
    {
        top.AttachTo(Root, "");
        Top = top;
    }

    /// <summary>The line and column of an offset.</summary>
    public SourceLocation Locate(int offset)
    {
        _lineStarts ??= _countsBytes ? Starts(File.Utf8.Span, (byte)'\n') : Starts(File.Text.AsSpan(), '\n');
        var line = _lineStarts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        var start = _lineStarts[line];
        var length = Math.Max(0, Math.Min(offset, _countsBytes ? File.Utf8.Length : File.Text.Length) - start);
        var column = _countsBytes ? Encoding.UTF8.GetCharCount(File.Utf8.Span.Slice(start, length)) : length;
        return new SourceLocation(File.Path, line + 1, column + 1);
    }

    private static List<int> Starts<T>(ReadOnlySpan<T> text, T newLine)
        where T : IEquatable<T>
    {
        var starts = new List<int> { 0 };
        for (int from = 0, next; (next = text[from..].IndexOf(newLine)) >= 0; from += next + 1)
        {
            starts.Add(from + next + 1);
        }

        return starts;
    }
}
