namespace RunsCodegen.Output;

/// <summary>What kind of JSON a value is.</summary>
[global::System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1720", Justification = "These are the words of JSON.")]
public enum JsonKind
{
    /// <summary>The literal <c>null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number, of any size and precision.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}
