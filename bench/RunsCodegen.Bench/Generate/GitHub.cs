using System.Formats.Tar;
using System.IO.Compression;

namespace RunsCodegen.Bench.Generate;

/// <summary>GitHub's description of its API, 13 MB, out of a package of npm.</summary>
internal static class GitHub
{
    private const string Package = "@octokit/openapi@23.0.2";
    private const string Entry = "package/generated/api.github.com.json";

    /// <summary>The file, fetched once; null without npm.</summary>
    public static string? Find()
    {
        var path = Path.Combine(Cache.Folder, "api.github.com.json");
        try
        {
            if (!File.Exists(path))
            {
                Fetch(path);
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }

        return File.Exists(path) ? path : null;
    }

    private static void Fetch(string path)
    {
        Directory.CreateDirectory(Cache.Folder);
        ChildProcess.Run("npm", "pack", Package, "--silent", "--pack-destination", Cache.Folder);
        foreach (var package in Directory.GetFiles(Cache.Folder, "octokit-openapi-*.tgz"))
        {
            using var tar = new TarReader(new GZipStream(File.OpenRead(package), CompressionMode.Decompress));
            while (tar.GetNextEntry() is { } entry)
            {
                if (entry.Name == Entry)
                {
                    entry.ExtractToFile(path, overwrite: true);
                }
            }
        }
    }
}
