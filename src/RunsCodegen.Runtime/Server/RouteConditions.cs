namespace RunsCodegen.Output.Runtime;

using global::System;
using global::Microsoft.AspNetCore.Mvc.ActionConstraints;

/// <summary>The operation is only meant where a query parameter has a value: its path alone does not say so.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RouteQueryAttribute(string name, string value) : Attribute, IActionConstraint
{
    public string Name => name;

    public string Value => value;

    public int Order => 0;

    public bool Accept(ActionConstraintContext context) => RouteCondition.Query(name, value).IsMet(context.RouteContext.HttpContext.Request);
}

/// <summary>The same for a header.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RouteHeaderAttribute(string name, string value) : Attribute, IActionConstraint
{
    public string Name => name;

    public string Value => value;

    public int Order => 0;

    public bool Accept(ActionConstraintContext context) => RouteCondition.Header(name, value).IsMet(context.RouteContext.HttpContext.Request);
}
