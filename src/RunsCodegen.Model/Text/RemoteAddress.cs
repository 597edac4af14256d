using System.Diagnostics.CodeAnalysis;

namespace RunsCodegen.Model.Text;

/// <summary>Tells the files of a description that lie on the network from those on disk.</summary>
public static class RemoteAddress
{
    /// <summary>Whether a path of a file is an address.</summary>
    public static bool Is(string path) =>
        path.StartsWith("//", StringComparison.Ordinal) || path.Contains("://", StringComparison.Ordinal);

    /// <summary>Whether a reference leads to the network: it says so, or it stands in a file from there.</summary>
    /// <param name="from">Path or address of the file that holds the reference.</param>
    /// <param name="reference">The reference up to its <c>#</c>, as written.</param>
    /// <param name="address">Where it leads; null for what is no address that could be asked.</param>
    public static bool IsLedTo(string from, string reference, out Uri? address)
    {
        address = null;
        if (!Is(from) && !Is(reference))
        {
            return false;
        }

        _ = Is(from) && Uri.TryCreate(from, UriKind.Absolute, out var holder)
            ? Uri.TryCreate(holder, reference, out address)
            : Uri.TryCreate(reference, UriKind.Absolute, out address);
        address = IsAskable(address) ? address : null;
        return true;
    }

    /// <summary>Whether something can be asked for at an address at all.</summary>
    public static bool IsAskable([NotNullWhen(true)] Uri? address) => address is { IsAbsoluteUri: true, Scheme: "https" or "http" };
}
