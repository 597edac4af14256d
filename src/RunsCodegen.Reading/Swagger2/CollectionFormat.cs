using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Swagger2;

/// <summary><c>collectionFormat</c> → style and explode.</summary>
internal static class CollectionFormat
{
    private static readonly string[] Names = ["csv", "multi", "pipes", "ssv", "tsv"];

    /// <summary>How the values of a list are joined in a query or a form.</summary>
    public static (ParameterStyle Style, bool Explode) Read(Readers all, ObjectNode node)
    {
        switch (all.Fields.Text(node, "collectionFormat"))
        {
            case null or "csv":
                return (ParameterStyle.Form, false);
            case "multi":
                return (ParameterStyle.Form, true);
            case "pipes":
                return (ParameterStyle.PipeDelimited, false);
            case "ssv":
                return (ParameterStyle.SpaceDelimited, false);
            case "tsv":
                return (ParameterStyle.TabDelimited, false);
            case var other:
                all.Bag.Add(Catalogue.NotAValueOf(node.Place.At("collectionFormat"), "'collectionFormat'", other, Names));
                return (ParameterStyle.Form, false);
        }
    }
}
