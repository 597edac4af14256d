namespace RunsCodegen.Shaping.Support;

/// <summary>What a body of some media type is in C#, and how it is read and written.</summary>
internal enum MediaKind
{
    /// <summary>JSON, read and written by the codec of its schema.</summary>
    Json,

    /// <summary><c>application/x-www-form-urlencoded</c>: an object, member by member.</summary>
    Form,

    /// <summary><c>multipart/*</c>: an object, part by part, files streamed.</summary>
    Multipart,

    /// <summary>The text of a single value.</summary>
    Text,

    /// <summary>Bytes that nobody looks into: a stream.</summary>
    Binary,

    /// <summary><c>text/event-stream</c>: server-sent events, one by one.</summary>
    EventStream,

    /// <summary>JSON values, one a line.</summary>
    JsonLines,

    /// <summary><c>application/json-seq</c> (RFC 7464): JSON values, each after a record separator.</summary>
    JsonSequence,

    /// <summary>A structure in a format that is not generated, such as XML: left out beside another, else the bytes as they are.</summary>
    Opaque,
}
