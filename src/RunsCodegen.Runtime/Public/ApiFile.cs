namespace RunsCodegen.Output;

/// <summary>Content that is handed on as it is: a file, or a part of a multipart body.</summary>
/// <remarks>
/// To a client it stays the caller's to dispose of. At a server larger parts of a body lie in temporary files until the
/// request is over, so that they can be read in any order.
/// </remarks>
public sealed class ApiFile
{
    private static readonly global::System.Collections.Generic.Dictionary<string, string> NoHeaders = new(global::System.StringComparer.OrdinalIgnoreCase);

    /// <summary>Wraps a stream.</summary>
    /// <param name="content">The bytes, from where the stream stands.</param>
    /// <param name="fileName">What the file is called; null for the name of a <see cref="global::System.IO.FileStream"/>.</param>
    /// <param name="contentType">Its media type; null for what the document says.</param>
    public ApiFile(global::System.IO.Stream content, string? fileName = null, string? contentType = null)
    {
        global::System.ArgumentNullException.ThrowIfNull(content);
        Content = content;
        FileName = fileName ?? (content is global::System.IO.FileStream file ? global::System.IO.Path.GetFileName(file.Name) : null);
        ContentType = contentType;
    }

    /// <summary>The bytes.</summary>
    public global::System.IO.Stream Content { get; }

    /// <summary>What the file is called; never more than a hint, and no path to write to.</summary>
    public string? FileName { get; }

    /// <summary>The media type.</summary>
    public string? ContentType { get; }

    /// <summary>The name of the part, where a body is a list of them; else its place says it.</summary>
    public string? Name { get; init; }

    /// <summary>Further headers of the part.</summary>
    public global::System.Collections.Generic.IReadOnlyDictionary<string, string> Headers { get; init; } = NoHeaders;

    /// <summary>Wraps a stream.</summary>
    /// <param name="content">The bytes, from where the stream stands.</param>
    public static implicit operator ApiFile(global::System.IO.Stream content) => FromStream(content);

    /// <summary>Wraps a stream.</summary>
    /// <param name="content">The bytes, from where the stream stands.</param>
    /// <returns>The content; without a file's name.</returns>
    public static ApiFile FromStream(global::System.IO.Stream content) => new(content);

    /// <summary>A text as UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="contentType">Its media type; null for what the document says.</param>
    /// <returns>The content; without a file's name.</returns>
    public static ApiFile FromText(string text, string? contentType = null) =>
        new(new global::System.IO.MemoryStream(global::System.Text.Encoding.UTF8.GetBytes(text)), null, contentType);

    /// <summary>Bytes in memory.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="fileName">What the file is called.</param>
    /// <param name="contentType">Its media type; null for what the document says.</param>
    /// <returns>The content.</returns>
    public static ApiFile FromBytes(byte[] bytes, string? fileName = null, string? contentType = null) =>
        new(new global::System.IO.MemoryStream(bytes, writable: false), fileName, contentType);
}
