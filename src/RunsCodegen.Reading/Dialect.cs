namespace RunsCodegen.Reading;

/// <summary>How the versions of OpenAPI differ for a reader. Nobody after Reading knows it.</summary>
internal sealed record Dialect(bool IsSwagger2, bool HasSiblingsOfReferences)
{
    /// <summary>Whether an operation must have responses.</summary>
    public bool RequiresResponses => !HasSiblingsOfReferences;

    /// <summary>The dialect of a version; null when there is no such version.</summary>
    public static Dialect? Of(string version) => version.Split('.') switch
    {
        ["2", "0"] => new Dialect(IsSwagger2: true, HasSiblingsOfReferences: false),
        ["3", "0", ..] => new Dialect(IsSwagger2: false, HasSiblingsOfReferences: false),
        ["3", "1" or "2", ..] => new Dialect(IsSwagger2: false, HasSiblingsOfReferences: true),
        _ => null,
    };
}
