namespace RunsCodegen.Model.Code;

/// <summary>What a request must have besides its method and path, where those alone do not say which operation it asks for.</summary>
/// <param name="Source">Where it is, by the name of the Runtime's attribute: <c>Query</c> or <c>Header</c>.</param>
/// <param name="Name">Name of the query parameter or the header.</param>
/// <param name="Value">Its text.</param>
public sealed record RouteConditionCode(string Source, string Name, string Value);
