namespace RunsCodegen.Disk;

/// <summary>What the disk said, as the end of one of our sentences.</summary>
internal static class Reasons
{
    public static string Of(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "access is denied",
        DirectoryNotFoundException => "its folder does not exist",
        PathTooLongException => "its path is too long",
        _ => failure.Message.TrimEnd('.').ReplaceLineEndings(" "),
    };
}
