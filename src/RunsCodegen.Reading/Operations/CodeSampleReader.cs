using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Reading.References;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Operations;

/// <summary>The extension <c>x-codeSamples</c>, and its older spelling.</summary>
internal sealed class CodeSampleReader(Readers all)
{
    public ImmutableArray<CodeSample> Read(ObjectNode operation)
    {
        var samples = ImmutableArray.CreateBuilder<CodeSample>();
        if ((operation.Find("x-codeSamples") ?? operation.Find("x-code-samples")) is not ArrayNode list)
        {
            return [];
        }

        foreach (var node in list.Items.Select(i => all.References.Follow(i, ReferenceKind.CodeSample)).OfType<ObjectNode>())
        {
            if (all.Fields.Text(node, "lang") is { } language && all.Fields.Text(node, "source") is { } source)
            {
                samples.Add(new CodeSample(language, all.Fields.Text(node, "label"), source));
            }
        }

        return samples.DrainToImmutable();
    }
}
