using System.Collections.Frozen;
using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.References;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Operations;

/// <summary>Paths and path items.</summary>
internal sealed class PathReader(Readers all)
{
    private static readonly FrozenSet<string> Methods =
        new[] { "get", "put", "post", "delete", "options", "head", "patch", "trace", "query" }.ToFrozenSet(StringComparer.Ordinal);

    private int _operations;

    /// <summary>The operations of <c>paths</c>, in document order.</summary>
    public ImmutableArray<Operation> Read(ObjectNode top)
    {
        var operations = ImmutableArray.CreateBuilder<Operation>();
        foreach (var path in all.Fields.Members(top, "paths"))
        {
            var isRooted = path.Name.StartsWith('/');
            if (!isRooted)
            {
                all.Bag.Add(Catalogue.PathWithoutSlash(path.Value.Place, path.Name));
            }

            operations.AddRange(ReadItem(isRooted ? path.Name : "/" + path.Name, path.Value));
        }

        return operations.DrainToImmutable();
    }

    /// <summary>The operations of one path item; those of callbacks have none of their own.</summary>
    public IEnumerable<Operation> ReadItem(string path, Node node, bool isCallback = false)
    {
        if (node is NullNode || Whole(node) is not { } item)
        {
            return [];
        }

        all.Fields.CheckNames(item, all.Dialect.IsSwagger2 ? FieldNames.PathItem2 : FieldNames.PathItem, "a path item");
        var operations = new List<Operation>();
        var shared = new PathItem(path, item, all.Servers.Read(item), isCallback);
        foreach (var (method, value) in MethodsOf(item))
        {
            if (all.References.Follow(value, ReferenceKind.Operation) is not { } operation)
            {
                continue;
            }

            if (++_operations > all.Limits.MaxOperations)
            {
                if (_operations == all.Limits.MaxOperations + 1)
                {
                    all.Bag.Add(Catalogue.DocumentTooLarge(operation.Place, "operations", all.Limits.MaxOperations));
                }

                break;
            }

            operations.Add(all.Operations.Read(shared, method, operation));
        }

        return operations;
    }

    private IEnumerable<(string Method, Node Value)> MethodsOf(ObjectNode item)
    {
        foreach (var member in item.Members)
        {
            if (Methods.Contains(member.Name) && member.Value is not NullNode)
            {
                yield return (member.Name.ToUpperInvariant(), member.Value);
            }
            else if (member.Name == "additionalOperations")
            {
                foreach (var other in all.Fields.Members(item, member.Name))
                {
                    if (IsToken(other.Name))
                    {
                        yield return (other.Name, other.Value);
                    }
                    else
                    {
                        all.Bag.Add(Catalogue.NotAValueOf(other.Value.Place, "the method", other.Name, ["a token of HTTP, as PURGE"]));
                    }
                }
            }
        }
    }

    // RFC 9110 §9.1, §5.6.2. Methods are told apart by case.
    private static bool IsToken(string method) =>
        method.Length > 0 && method.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal));

    // A path item may say more than the one it refers to (OpenAPI 3.1 §4.8.9); its own fields win.
    private ObjectNode? Whole(Node node)
    {
        if (ReferenceResolver.ReferenceOf(node) is null)
        {
            return all.Fields.AsObject(node);
        }

        var own = ((ObjectNode)node).Members.RemoveAll(m => m.Name == "$ref");
        return all.References.Follow(node, ReferenceKind.PathItem) is not { } target ? null
            : own.Length == 0 ? target
            : target.WithMembers([.. own, .. target.Members.Where(t => !own.Any(o => o.Name == t.Name))]);
    }
}

/// <summary>What the operations of a path item share.</summary>
internal sealed record PathItem(string Path, ObjectNode Node, ImmutableArray<Server> Servers, bool IsCallback);
