using RunsCodegen.Model.Text;

namespace RunsCodegen.Shaping.Naming;

/// <summary>Names of what several operations may refer to: components, and files of their own.</summary>
internal static class SharedNames
{
    /// <summary>The C# name of a component by its place; null for what an operation writes in place.</summary>
    /// <param name="place">Where the parameter, body, response or header stands.</param>
    /// <param name="endings">Endings that only say what kind of component it is.</param>
    public static string? Of(Place place, params ReadOnlySpan<string> endings)
    {
        var name = Identifiers.Pascal(place.Pointer.Split('/') switch
        {
            [_, "components", _, var component] => component,

            // Swagger 2.0 has no 'components' around them.
            [_, "parameters" or "responses", var component] => component,
            [_] => Path.GetFileNameWithoutExtension(place.File),
            _ => "",
        });
        foreach (var ending in endings)
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal))
            {
                return name[..^ending.Length];
            }
        }

        return name.Length == 0 ? null : name;
    }
}
