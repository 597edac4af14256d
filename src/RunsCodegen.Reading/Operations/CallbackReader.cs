using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.References;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Operations;

internal sealed class CallbackReader(Readers all)
{
    public ImmutableArray<Callback> Read(ObjectNode operation, bool inCallback)
    {
        if (operation.Find("callbacks") is not { } value || all.Dialect.IsSwagger2)
        {
            return [];
        }

        // They may refer to each other in a circle, which no finite list of operations can hold.
        if (inCallback)
        {
            all.Bag.Add(Catalogue.FieldHasNoEffect(value.Place, "callbacks", "callbacks of a callback are not followed"));
            return [];
        }

        var callbacks = ImmutableArray.CreateBuilder<Callback>();
        foreach (var member in all.Fields.Members(operation, "callbacks"))
        {
            if (all.References.Follow(member.Value, ReferenceKind.Callback) is { } node)
            {
                var items = node.Members.Where(m => !Fields.IsExtension(m.Name));
                callbacks.Add(new Callback(node.Place, member.Name, [.. items.SelectMany(i => all.Paths.ReadItem(i.Name, i.Value, isCallback: true))]));
            }
        }

        return callbacks.DrainToImmutable();
    }
}
