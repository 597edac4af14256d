namespace Runs.Server;

/// <summary>Whether changes of the files that settings come from are waited for.</summary>
internal static class SettingsFiles
{
    private const string ContentRoot = "contentRoot";

    /// <summary>
    /// What stands before the arguments of the command line. ASP.NET Core watches every folder below the content root, which
    /// takes longer than the rest of the start where they are many; without a file of settings there, it need not.
    /// </summary>
    public static IEnumerable<string> Arguments(string[] args) =>
        IsContentRootNamed(args) || Directory.EnumerateFiles(Directory.GetCurrentDirectory(), "appsettings*.json").Any()
            ? []
            : ["--hostBuilder:reloadConfigOnChange=false"];

    private static bool IsContentRootNamed(string[] args) =>
        args.Any(a => a.Contains(ContentRoot, StringComparison.OrdinalIgnoreCase))
        || Environment.GetEnvironmentVariables().Keys.Cast<string>().Any(name => name.EndsWith(ContentRoot, StringComparison.OrdinalIgnoreCase));
}
