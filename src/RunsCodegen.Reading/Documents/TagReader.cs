using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Documents;

internal sealed class TagReader(Readers all)
{
    public ImmutableArray<Tag> Read(ObjectNode top)
    {
        var tags = ImmutableArray.CreateBuilder<Tag>();
        foreach (var node in all.Fields.Objects(top, "tags"))
        {
            all.Fields.CheckNames(node, FieldNames.Tag, "a tag");
            if (all.Fields.Text(node, "name") is { } name)
            {
                tags.Add(new Tag(node.Place, name, all.Fields.Text(node, "description") ?? all.Fields.Text(node, "summary"))
                {
                    Parent = all.Fields.Text(node, "parent"),
                    Kind = all.Fields.Text(node, "kind"),
                });
            }
            else
            {
                all.Bag.Add(Catalogue.MissingRequiredField(node.Place, "name", "the tag"));
            }
        }

        return tags.DrainToImmutable();
    }
}
