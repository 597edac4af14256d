using System.Text;
using System.Text.Unicode;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Disk;

/// <summary>Reads text files: UTF-8, or UTF-16 and UTF-32 with their mark.</summary>
public static class TextFiles
{
    /// <summary>More is taken for a mistake.</summary>
    public const long MostBytes = 256L * 1024 * 1024;

    /// <summary>Opens a file by its path on disk; diagnostics will print the other.</summary>
    public static SpecFileResult Open(string path, string shown)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return Directory.Exists(path)
                    ? new SpecFileResult.Unreadable(shown, "it is a folder")
                    : new SpecFileResult.NotFound(shown);
            }

            if (file.Length > MostBytes)
            {
                return new SpecFileResult.Unreadable(shown, "it has more than 256 MiB");
            }

            return new SpecFileResult.Opened(Text(shown, File.ReadAllBytes(path)));
        }
        catch (DecoderFallbackException)
        {
            return new SpecFileResult.Unreadable(shown, "it is not UTF-8");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new SpecFileResult.Unreadable(shown, Reasons.Of(failure));
        }
    }

    // A mark that UTF-16 and UTF-32 begin with holds a byte that UTF-8 never has.
    private static SpecFile Text(string shown, byte[] bytes)
    {
        if (bytes.AsSpan(0, Math.Min(4, bytes.Length)).IndexOfAny((byte)0xFE, (byte)0xFF) < 0)
        {
            return Utf8.IsValid(bytes) ? new SpecFile(shown, bytes).WithoutMark() : throw new DecoderFallbackException();
        }

        using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        return new SpecFile(shown, reader.ReadToEnd());
    }
}
