using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Documents;

/// <summary>Security requirements.</summary>
internal sealed class SecurityReader(Readers all)
{
    private ImmutableArray<SecurityRequirement> _document = [];
    private HashSet<string> _declared = [];

    /// <summary>Takes the document's own requirements, which hold where an operation has none, and looks for the schemes they name.</summary>
    public void Declare(ImmutableArray<SecurityScheme> schemes, ImmutableArray<SecurityRequirement> requirements)
    {
        _declared = schemes.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        _document = requirements;
        CheckSchemes(requirements);
    }

    /// <summary>What an operation asks for: its own requirements, else the document's.</summary>
    public ImmutableArray<SecurityRequirement> ReadFor(ObjectNode operation)
    {
        if (operation.Find("security") is null or NullNode)
        {
            return _document;
        }

        var own = Read(operation);
        CheckSchemes(own);
        return own;
    }

    /// <summary>The <c>security</c> of a document or an operation.</summary>
    public ImmutableArray<SecurityRequirement> Read(ObjectNode owner) =>
        [.. all.Fields.Objects(owner, "security").Select(n => new SecurityRequirement(n.Place, [.. n.Members.Select(m => new RequiredScheme(m.Name, all.Fields.Texts(n, m.Name)))]))];

    // Left in: a requirement that nobody knows how to meet must not turn into none.
    private void CheckSchemes(ImmutableArray<SecurityRequirement> requirements)
    {
        foreach (var requirement in requirements)
        {
            foreach (var scheme in requirement.Schemes.Where(s => !_declared.Contains(s.Scheme)))
            {
                all.Bag.Add(Catalogue.SecuritySchemeNotFound(requirement.Place.At(scheme.Scheme), scheme.Scheme));
            }
        }
    }
}
