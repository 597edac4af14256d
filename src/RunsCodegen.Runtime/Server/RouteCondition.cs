namespace RunsCodegen.Output.Runtime;

using global::System;
using global::Microsoft.AspNetCore.Http;

/// <summary>What a request must have besides its method and path, to mean an operation.</summary>
internal sealed class RouteCondition(bool isHeader, string name, string value)
{
    internal static RouteCondition Query(string name, string value) => new(false, name, value);

    internal static RouteCondition Header(string name, string value) => new(true, name, value);

    internal bool IsMet(HttpRequest request) =>
        Array.IndexOf([.. isHeader ? request.Headers[name] : request.Query[name]], value) >= 0;
}
