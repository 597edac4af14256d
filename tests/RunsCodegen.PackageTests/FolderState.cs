using System.Globalization;
using System.Security.Cryptography;

namespace RunsCodegen.PackageTests;

/// <summary>The files of a folder at one moment.</summary>
internal static class FolderState
{
    /// <summary>One line for each file: path, digest of its bytes and when it was written. Equal lines: nothing was written.</summary>
    public static string[] Of(string folder) => Files(folder)
        .Select(path => $"{Path.GetRelativePath(folder, path)} {Digest(path)} {File.GetLastWriteTimeUtc(path).Ticks.ToString(CultureInfo.InvariantCulture)}").ToArray();

    /// <summary>One line for each file: path and digest of its bytes.</summary>
    public static string[] BytesOf(string folder) => Files(folder).Select(path => $"{Path.GetRelativePath(folder, path)} {Digest(path)}").ToArray();

    private static IOrderedEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Digest(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
