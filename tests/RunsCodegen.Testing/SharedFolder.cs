namespace RunsCodegen.Testing;

/// <summary>Public documents and test suites, which are kept beside the repository and are no part of it.</summary>
public static class SharedFolder
{
    /// <summary>Why a test that needs the folder is skipped.</summary>
    public const string Missing = "the folder '../shared' is not beside the repository";

    /// <summary>The path of a file or folder in it; null when it is not there.</summary>
    public static string? Find(string relative) => Above(AppContext.BaseDirectory, Path.Combine("shared", relative));

    private static string? Above(string? folder, string relative)
    {
        while (folder is not null)
        {
            var path = Path.Combine(folder, relative);
            if (Path.Exists(path))
            {
                return path;
            }

            folder = Path.GetDirectoryName(folder);
        }

        return null;
    }
}
