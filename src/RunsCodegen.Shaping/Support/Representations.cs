using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Support;

/// <summary>One media type of a body with what it is in C#.</summary>
internal sealed record Representation(MediaType Media, MediaKind Kind);

/// <summary>Which of the media types of a body are generated.</summary>
/// <param name="Kept">What is generated, in document order; at least one unless the document gives none.</param>
/// <param name="LeftOut">What another representation stands for: a format that is not generated, or the same media type again.</param>
internal sealed record Representations(ImmutableArray<Representation> Kept, ImmutableArray<MediaType> LeftOut)
{
    /// <summary>Decides for a request body; one of which the document says nothing may be anything.</summary>
    public static Representations OfRequest(Body body, ShapeFinder shapes) =>
        Of(body.Contents.IsEmpty ? [new() { Place = body.Place, Name = "*/*" }] : body.Contents, shapes);

    /// <summary>Decides for the contents of one body.</summary>
    public static Representations Of(ImmutableArray<MediaType> contents, ShapeFinder shapes)
    {
        // Most bodies.
        if (contents is [var only])
        {
            return new([new(only, MediaKinds.Of(only, shapes))], []);
        }

        var all = contents.Select(c => new Representation(c, MediaKinds.Of(c, shapes))).ToImmutableArray();
        var understood = all.Where(r => r.Kind != MediaKind.Opaque).DefaultIfEmpty(all.FirstOrDefault()).OfType<Representation>()
            // Parameters of a media type tell nothing apart on the wire.
            .DistinctBy(r => MediaKinds.Essence(r.Media.Name), StringComparer.OrdinalIgnoreCase)
            .ToImmutableArray();
        return new(understood, [.. all.Except(understood).Select(r => r.Media)]);
    }
}
