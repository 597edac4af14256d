using System.Collections.Immutable;
using RunsCodegen.Model.Text;
using RunsCodegen.Network;

namespace RunsCodegen.Disk;

/// <summary>The files of a description on disk. References may not leave the allowed folder, by links neither.</summary>
public sealed class DiskSpecFiles : ISpecFiles
{
    private readonly string _allowed;
    private readonly string _allowedShown;
    private readonly RemoteFiles _remote;

    /// <param name="document">The document as given.</param>
    /// <param name="allowedFolder">The folder that references may not leave; null for the document's own.</param>
    /// <param name="allowedOrigins">The origins on the network that references may lead to; none by default.</param>
    public DiskSpecFiles(string document, string? allowedFolder = null, ImmutableArray<string> allowedOrigins = default)
    {
        _remote = new(allowedOrigins.IsDefault ? [] : allowedOrigins);
        var folder = allowedFolder ?? Path.GetDirectoryName(Path.GetFullPath(document)) ?? "/";
        _allowed = RealPath.Of(folder);
        _allowedShown = allowedFolder is not null ? ShownPath.Of(allowedFolder)
            : ShownPath.Of(Path.GetDirectoryName(document) is { Length: > 0 } given ? given : ".");
    }

    /// <inheritdoc/>
    public SpecFileResult Open(string? from, string reference)
    {
        if (from is null)
        {
            return TextFiles.Open(reference, ShownPath.Of(reference));
        }

        var shown = ShownPath.Join(from, Uri.UnescapeDataString(reference));
        try
        {
            var real = RealPath.Of(shown);
            return RealPath.IsWithin(real, _allowed)
                ? TextFiles.Open(real, shown)
                : new SpecFileResult.Forbidden(shown, _allowedShown);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new SpecFileResult.Unreadable(shown, Reasons.Of(failure));
        }
    }

    /// <inheritdoc/>
    public SpecFileResult OpenRemote(Uri address) => _remote.Open(address);
}
