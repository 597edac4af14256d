namespace RunsCodegen.Output.Runtime;

using global::System;

/// <content>Patterns and values that are not allowed.</content>
internal static partial class Check
{
    internal static void NoneOf(ValidationContext context, string value, ReadOnlySpan<string> excluded)
    {
        if (excluded.Contains(value))
        {
            context.Add("not", $"must not be '{value}'");
        }
    }
}
