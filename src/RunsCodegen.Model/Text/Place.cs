namespace RunsCodegen.Model.Text;

/// <summary>
/// Where in the description a node stands: a file and a JSON pointer. A line and a column are looked up
/// only when a diagnostic is printed, so that a good document never pays for them.
/// </summary>
public sealed class Place
{
    private readonly Place? _parent;
    private readonly string _segment;

    private Place(string file, Place? parent, string segment) => (File, _parent, _segment) = (file, parent, segment);

    /// <summary>Path of the file, as diagnostics print it.</summary>
    public string File { get; }

    /// <summary>The JSON pointer (RFC 6901) of the node; empty for the whole file.</summary>
    public string Pointer => _parent is null
        ? ""
        : _parent.Pointer + "/" + _segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The whole file.</summary>
    public static Place Of(string file) => new(file, null, "");

    /// <summary>The member or the item below this node.</summary>
    public Place At(string member) => new(File, this, member);

    /// <summary>The item at an index.</summary>
    public Place At(int index) => At(index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => File + "#" + Pointer;
}
