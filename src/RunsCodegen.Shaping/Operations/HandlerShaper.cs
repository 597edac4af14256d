using RunsCodegen.Model.Code;

namespace RunsCodegen.Shaping.Operations;

/// <summary>A controller → the same operations behind plain routes.</summary>
internal sealed class HandlerShaper(ShapingTools tools)
{
    private const string Suffix = "Handler";

    /// <summary>The handler, under names that nothing else has.</summary>
    public HandlerCode Shape(ControllerCode controller)
    {
        var group = Naming.Identifiers.Pascal(controller.Group) is { Length: > 0 } pascal ? pascal : "Api";
        var name = tools.TypeScope.Free(group + Suffix, group + "Api" + Suffix);
        var stem = name.Remove(name.LastIndexOf(Suffix, StringComparison.Ordinal), Suffix.Length);
        return new()
        {
            Namespace = controller.Namespace,
            Framework = controller.Framework,
            Name = name,
            Endpoints = tools.TypeScope.Free(stem + "Endpoints", stem + "ApiEndpoints"),
            Add = $"Add{stem}Api",
            Map = $"Map{stem}Api",
            Group = controller.Group,
            Doc = controller.Doc,
            Operations = controller.Operations,
            Patterns = controller.Patterns,
        };
    }
}
