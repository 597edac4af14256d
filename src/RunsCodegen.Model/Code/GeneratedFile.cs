using System.Text;

namespace RunsCodegen.Model.Code;

/// <summary>One file of the output: its path below the output folder, with <c>/</c>, and its final bytes. Two with the same of both are equal.</summary>
public sealed class GeneratedFile(string path, byte[] utf8) : IEquatable<GeneratedFile>
{
    /// <summary>A file of a text.</summary>
    public GeneratedFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text))
    {
    }

    public string Path => path;

    /// <summary>What goes to disk. A large output is held once, and in half the space its text would take.</summary>
    public byte[] Utf8 => utf8;

    /// <summary>The text, made anew each time.</summary>
    public string Text => Encoding.UTF8.GetString(utf8);

    /// <inheritdoc/>
    public bool Equals(GeneratedFile? other) => other is not null && path == other.Path && utf8.AsSpan().SequenceEqual(other.Utf8);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GeneratedFile);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(path, utf8.Length);
}
