using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Documents;

/// <summary>What <c>info</c> says.</summary>
internal sealed record ApiIdentity(string Title, string Version, string? Description);

internal sealed class InfoReader(Readers all)
{
    public ApiIdentity Read(ObjectNode top)
    {
        if (all.Fields.Object(top, "info") is not { } info)
        {
            all.Bag.Add(Catalogue.MissingRequiredField(top.Place, "info", "the document"));
            return new ApiIdentity("API", "", Description: null);
        }

        all.Fields.CheckNames(info, FieldNames.Info, "'info'");
        return new ApiIdentity(Required(info, "title") ?? "API", Required(info, "version") ?? "", all.Fields.Text(info, "description"));
    }

    private string? Required(ObjectNode info, string name)
    {
        var text = all.Fields.Text(info, name);
        if (text is null)
        {
            all.Bag.Add(Catalogue.MissingRequiredField(info.Place, name, "'info'"));
        }

        return text;
    }
}
