namespace RunsCodegen.Output.Runtime;

/// <summary>How a value that is no single text travels: the styles of OpenAPI, and its JSON as it is.</summary>
internal enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    TabDelimited,
    DeepObject,
    Cookie,

    /// <summary>The value's JSON is the text (<c>content: application/json</c>).</summary>
    Json,
}
