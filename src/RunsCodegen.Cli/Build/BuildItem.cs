namespace RunsCodegen.Cli.Build;

/// <summary>One <c>OpenApiReference</c> as the list file of the build says it; empty values are null.</summary>
internal sealed record BuildItem(string Document, IReadOnlyDictionary<string, string> Values)
{
    public string? this[string name] => Values.GetValueOrDefault(name);
}
