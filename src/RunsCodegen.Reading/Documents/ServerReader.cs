using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Documents;

internal sealed class ServerReader(Readers all)
{
    /// <summary>The <c>servers</c> of a document, a path item or an operation.</summary>
    public ImmutableArray<Server> Read(ObjectNode owner)
    {
        var servers = ImmutableArray.CreateBuilder<Server>();
        foreach (var node in all.Fields.Objects(owner, "servers"))
        {
            all.Fields.CheckNames(node, FieldNames.Server, "a server");
            if (all.Fields.Text(node, "url") is { } url)
            {
                var variables = all.Fields.Members(node, "variables").Select(ReadVariable).OfType<ServerVariable>();
                servers.Add(new Server(node.Place, url, all.Fields.Text(node, "description"), [.. variables]) { Name = all.Fields.Text(node, "name") });
            }
            else
            {
                all.Bag.Add(Catalogue.MissingRequiredField(node.Place, "url", "the server"));
            }
        }

        return servers.DrainToImmutable();
    }

    private ServerVariable? ReadVariable(Member member)
    {
        if (all.Fields.AsObject(member.Value) is not { } node)
        {
            return null;
        }

        all.Fields.CheckNames(node, FieldNames.ServerVariable, "a server variable");
        var values = all.Fields.Texts(node, "enum");
        var fallback = all.Fields.Text(node, "default");
        if (fallback is null)
        {
            all.Bag.Add(Catalogue.MissingRequiredField(node.Place, "default", $"server variable '{member.Name}'"));
        }

        return new ServerVariable(node.Place, member.Name, fallback ?? values.FirstOrDefault() ?? "", values, all.Fields.Text(node, "description"));
    }
}
