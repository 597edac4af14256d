namespace RunsCodegen.Model.Text;

/// <summary>Turns a place into a position; the nearest known ancestor serves when the node itself has none.</summary>
public interface ILocator
{
    /// <summary>The position of a place.</summary>
    SourceLocation Locate(Place place);
}
