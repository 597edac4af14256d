namespace RunsCodegen.Model.Text;

/// <summary>Gives Reading the text of a document and of the files it refers to.</summary>
public interface ISpecFiles
{
    /// <summary>Resolves a relative reference against the file that holds it.</summary>
    /// <param name="from">Path of the file that holds the reference; null for the document itself.</param>
    /// <param name="reference">The reference up to its <c>#</c>, as written.</param>
    SpecFileResult Open(string? from, string reference);

    /// <summary>Fetches a file from the network, if it may be asked; by default it may not.</summary>
    /// <param name="address">Where the file lies, without a fragment.</param>
    SpecFileResult OpenRemote(Uri address) => new SpecFileResult.Remote(address.AbsoluteUri);
}

/// <summary>What came of opening a file of the description.</summary>
public abstract record SpecFileResult
{
    private SpecFileResult()
    {
    }

    /// <summary>The file was read.</summary>
    public sealed record Opened(SpecFile File) : SpecFileResult;

    /// <summary>There is no such file.</summary>
    public sealed record NotFound(string Path) : SpecFileResult;

    /// <summary>The file lies where references may not lead.</summary>
    public sealed record Forbidden(string Path, string Allowed) : SpecFileResult;

    /// <summary>The file lies on the network, which may not be asked for it.</summary>
    public sealed record Remote(string Address) : SpecFileResult;

    /// <summary>The file is there and cannot be read: access, size, encoding.</summary>
    public sealed record Unreadable(string Path, string Reason) : SpecFileResult;
}
