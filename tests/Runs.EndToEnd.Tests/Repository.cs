using System.Reflection;

namespace Runs.EndToEnd.Tests;

/// <summary>Where the files are that the tests read.</summary>
internal static class Repository
{
    public static string Configuration => Metadata("Configuration");

    public static string Document => PathOf("spec/runs.openapi.yaml");

    public static string PathOf(string relative) => Path.Combine(Metadata("RepositoryRoot"), relative);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
