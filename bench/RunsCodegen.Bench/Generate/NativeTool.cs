namespace RunsCodegen.Bench.Generate;

/// <summary>Our tool as users of the MSBuild package have it: a native program. clang and zlib must be installed.</summary>
internal static class NativeTool
{
    private static readonly Lazy<string> Published = new(Publish);

    /// <summary>The program, published once in a run.</summary>
    public static string Path => Published.Value;

    private static string Publish() => System.IO.Path.Combine(PublishedProject.Native(System.IO.Path.Combine("src", "RunsCodegen.Cli")), "runs-codegen");
}
