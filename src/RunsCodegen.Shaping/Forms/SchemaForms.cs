using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Forms;

/// <summary>
/// Brings what a document says into the forms that amount to C# types. What is valid stays the same; only a base with a
/// <c>discriminator</c> comes to mean what its authors mean by it.
/// </summary>
internal static class SchemaForms
{
    /// <summary>The document in these forms.</summary>
    public static ApiDocument Settle(ApiDocument document)
    {
        var schemas = new SchemaDraft(document.Schemas);
        Hierarchies.ToUnions(schemas);
        CommonMembers.ToBranches(schemas);
        SharedMembers.Join(schemas);
        TypeLists.ToUnions(schemas);
        return document with { Schemas = schemas.ToTable() };
    }
}
