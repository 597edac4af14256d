using System.Collections.Immutable;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.References;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Operations;

/// <summary>The parameters of an operation and its path item, references followed.</summary>
internal sealed class ParameterList(Readers all)
{
    /// <summary>The path item's, an operation's own of the same name and location in the place of one, then the operation's others.</summary>
    public ImmutableArray<ObjectNode> Read(ObjectNode item, ObjectNode operation)
    {
        var merged = new List<ObjectNode>();
        var indexes = new Dictionary<Key, int>();
        AddAll(item, merged, indexes, replaceable: 0);
        AddAll(operation, merged, indexes, replaceable: merged.Count);
        return [.. merged];
    }

    private void AddAll(ObjectNode owner, List<ObjectNode> merged, Dictionary<Key, int> indexes, int replaceable)
    {
        var replaced = new HashSet<int>();
        foreach (var item in all.Fields.Items(owner, "parameters"))
        {
            if (all.References.Follow(item, ReferenceKind.Parameter) is not { } node)
            {
                continue;
            }

            var key = new Key(all.Fields.Text(node, "name") ?? "", all.Fields.Text(node, "in") ?? "");
            if (indexes.TryAdd(key, merged.Count))
            {
                merged.Add(node);
                continue;
            }

            var index = indexes[key];
            if (index < replaceable && replaced.Add(index))
            {
                merged[index] = node;
            }
            else
            {
                all.Bag.Add(Catalogue.DuplicateParameter(item.Place, key.Name, key.Location));
            }
        }
    }

    private sealed record Key(string Name, string Location);
}
