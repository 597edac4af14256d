using System.Text;

namespace RunsCodegen.Model.Text;

/// <summary>One file of the description: its path as diagnostics print it, and its text, in whichever form is asked for.</summary>
public sealed class SpecFile
{
    private string? _text;
    private ReadOnlyMemory<byte>? _utf8;

    /// <summary>A file of a text.</summary>
    public SpecFile(string path, string text) => (Path, _text) = (path, text);

    /// <summary>A file of UTF-8, which the caller knows to be valid and leaves as it is.</summary>
    public SpecFile(string path, ReadOnlyMemory<byte> utf8) => (Path, _utf8) = (path, utf8);

    /// <summary>The path as diagnostics print it.</summary>
    public string Path { get; }

    /// <summary>The text as characters.</summary>
    public string Text => _text ??= Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>The text as UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8 ??= Encoding.UTF8.GetBytes(_text!);

    /// <summary>The file without the byte order mark, if it begins with one.</summary>
    public SpecFile WithoutMark() => Utf8.Span.StartsWith("\uFEFF"u8) ? new(Path, Utf8["\uFEFF"u8.Length..]) : this;
}
