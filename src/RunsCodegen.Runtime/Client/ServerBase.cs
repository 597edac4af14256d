namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>A server's address, taken apart for the paths and queries that follow it.</summary>
internal sealed class ServerBase
{
    internal ServerBase(Uri server)
    {
        Path = server.GetLeftPart(UriPartial.Path);
        Folder = Path.TrimEnd('/');
        Query = server.Query.Length > 1 ? server.Query : "";
    }

    /// <summary>The address without its query.</summary>
    internal string Path { get; }

    /// <summary>The same without a slash at its end.</summary>
    internal string Folder { get; }

    /// <summary>The address's own query with its question mark, or nothing.</summary>
    internal string Query { get; }
}
