using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Operations;

/// <summary><c>style</c> and its defaults (OpenAPI 3.2 §4.12.2).</summary>
internal static class ParameterStyles
{
    public static ParameterStyle Read(Readers all, ObjectNode node, ParameterLocation location)
    {
        var allowed = AllowedIn(location);
        if (all.Fields.Text(node, "style") is not { } name)
        {
            return allowed[0].Style;
        }

        foreach (var (style, styleName) in allowed)
        {
            if (styleName == name)
            {
                return style;
            }
        }

        all.Bag.Add(Catalogue.NotAValueOf(node.Place.At("style"), "'style'", name, allowed.Select(a => a.Name)));
        return allowed[0].Style;
    }

    /// <summary>The style of a property of a form; null when the document does not say.</summary>
    public static ParameterStyle? ReadOfProperty(Readers all, ObjectNode node) =>
        node.Find("style") is null or NullNode ? null : Read(all, node, ParameterLocation.Query);

    public static bool ExplodesByDefault(ParameterStyle style) => style is ParameterStyle.Form or ParameterStyle.Cookie;

    // The first is the default.
    private static (ParameterStyle Style, string Name)[] AllowedIn(ParameterLocation location) => location switch
    {
        ParameterLocation.Path => [(ParameterStyle.Simple, "simple"), (ParameterStyle.Label, "label"), (ParameterStyle.Matrix, "matrix")],
        ParameterLocation.Header => [(ParameterStyle.Simple, "simple")],
        ParameterLocation.Cookie => [(ParameterStyle.Form, "form"), (ParameterStyle.Cookie, "cookie")],
        _ =>
        [
            (ParameterStyle.Form, "form"),
            (ParameterStyle.SpaceDelimited, "spaceDelimited"),
            (ParameterStyle.PipeDelimited, "pipeDelimited"),
            (ParameterStyle.DeepObject, "deepObject"),
        ],
    };
}
