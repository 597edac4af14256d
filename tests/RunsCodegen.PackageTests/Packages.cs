using System.IO.Compression;
using System.Runtime.InteropServices;
using RunsCodegen.Testing;

namespace RunsCodegen.PackageTests;

/// <summary>
/// The packages of this repository, packed once into a feed of their own; and a folder where they are unpacked, so that no
/// package of the same version that was restored before takes their place.
/// </summary>
public sealed class Packages : IAsyncLifetime
{
    public const string Version = "0.1.0";

    public const string NoLinker = "clang, with which .NET links, is not installed; the package is packed without a native program";

    /// <summary>The runtime that RunsCodegen.MSBuild has a native program for, beside the tool for any.</summary>
    public static readonly string Runtime = RuntimeInformation.RuntimeIdentifier;

    private readonly Scratch _scratch = new();

    /// <summary>Where they were packed.</summary>
    internal RepositoryCopy Repository { get; } = new();

    public string Feed => _scratch["feed"];

    /// <summary>The native program that was packed.</summary>
    internal string NativeTool => _scratch[$"native/{Runtime}/runs-codegen"];

    /// <summary>A NuGet.config that knows no source but the feed: what we pack depends on nothing.</summary>
    public string Config => $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{_scratch["packages"]}" /></config>
          <packageSources><clear /><add key="feed" value="{Feed}" /></packageSources>
          <fallbackPackageFolders><clear /></fallbackPackageFolders>
        </configuration>
        """;

    public async ValueTask InitializeAsync()
    {
        await Repository.MakeAsync();
        if (NativeLinker.IsPresent)
        {
            (await Build.StartAsync(
                Repository.Root, "publish", "src/RunsCodegen.Cli", "--configuration", "Release", "--runtime", Runtime, "-p:PublishAot=true", "-p:RestoreLockedMode=false",
                "--artifacts-path", _scratch["native-build"], "--output", Path.GetDirectoryName(NativeTool)!)).Succeeded();
        }

        string[] tools = NativeLinker.IsPresent ? ["-p:NativeTools=" + _scratch["native"]] : [];
        foreach (var project in (string[])["RunsCodegen.MSBuild", "RunsCodegen.Cli", "Runs.Client"])
        {
            (await Build.StartAsync(Repository.Root, ["pack", "src/" + project, "--configuration", "Debug", "--output", Feed, .. tools])).Succeeded();
        }
    }

    public ValueTask DisposeAsync()
    {
        Repository.Dispose();
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    internal ZipArchive Open(string id, string extension = ".nupkg") => ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}{extension}"));

    internal string[] Entries(string id, string extension = ".nupkg")
    {
        using var archive = Open(id, extension);

        // What every package has, whatever is in it.
        return archive.Entries.Select(e => e.FullName)
            .Where(name => name is not ("[Content_Types].xml" or "_rels/.rels") && !name.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToArray();
    }

    internal byte[] Bytes(string id, string entry)
    {
        using var archive = Open(id);
        using var stream = archive.GetEntry(entry)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    internal string Read(string id, string entry)
    {
        using var archive = Open(id);
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }
}
