namespace Runs.Server.Storage;

/// <summary>The store cannot be used; the message says which file and what to do.</summary>
public sealed class RunStoreException : Exception
{
    /// <summary>Makes one with a message.</summary>
    public RunStoreException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and its cause.</summary>
    public RunStoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
