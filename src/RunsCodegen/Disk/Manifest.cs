using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RunsCodegen.Model.Code;

namespace RunsCodegen.Disk;

/// <summary>The list of our files in an output folder, with a hash of each: what may be replaced and removed.</summary>
internal sealed record Manifest(Dictionary<string, string> Files)
{
    /// <summary>Its name below the output folder.</summary>
    public const string Name = ".runs-codegen.json";

    /// <summary>Of an output folder that has none.</summary>
    public static Manifest Empty { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The list of files to be.</summary>
    public static Manifest Of(ImmutableArray<GeneratedFile> files) =>
        new(AtOnce.Each(files, f => KeyValuePair.Create(f.Path, Hash(f.Utf8))).ToDictionary(StringComparer.Ordinal));

    /// <summary>Reads a list; one that cannot be read, for example in the middle of a merge, lists nothing.</summary>
    public static Manifest Parse(byte[] utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            return new(json.RootElement.GetProperty("files").EnumerateObject()
                .Where(f => OutputPath.IsInside(f.Name))
                .ToDictionary(f => f.Name, f => f.Value.GetString() ?? "", StringComparer.Ordinal));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            return Empty;
        }
    }

    /// <summary>The text of the list.</summary>
    public byte[] ToUtf8()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("comment", "The files of this folder that runs-codegen makes, replaces and removes. It touches no other.");
            json.WriteStartObject("files");
            foreach (var path in Files.Keys.Order(StringComparer.Ordinal))
            {
                json.WriteString(path, Files[path]);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    /// <summary>Whether bytes are those that were written under a path.</summary>
    public bool Wrote(string path, byte[] bytes) =>
        Files.TryGetValue(path, out var hash) && string.Equals(hash, Hash(bytes), StringComparison.Ordinal);

    /// <summary>Whether a file says itself that we made it: its manifest may be lost.</summary>
    public static bool SaysOurs(byte[] bytes) =>
        bytes.AsSpan(0, Math.Min(bytes.Length, 200)).IndexOf(Encoding.UTF8.GetBytes("made by runs-codegen;")) >= 0;

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
}
