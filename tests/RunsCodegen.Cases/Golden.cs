using System.Text;

namespace RunsCodegen.Cases;

/// <summary>Compares what came out with what a case expects, byte for byte; <c>GOLDEN=overwrite</c> rewrites what it expects.</summary>
internal static class Golden
{
    private const string Verified = ".verified";
    private const string Received = ".received";

    private static bool Overwrites =>
        Environment.GetEnvironmentVariable("GOLDEN") == "overwrite" && Environment.GetEnvironmentVariable("CI") is null;

    /// <summary>What is wrong with a file; null when it is as expected. No text means that there shall be no file.</summary>
    public static string? Compare(string path, string? actual)
    {
        var received = path.Replace(Verified, Received, StringComparison.Ordinal);
        File.Delete(received);
        var expected = File.Exists(path) ? File.ReadAllText(path) : null;
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            return null;
        }

        if (Overwrites)
        {
            Overwrite(path, actual);
            return null;
        }

        if (actual is null)
        {
            return $"{path}: nobody asks for this file";
        }

        Write(received, actual);
        return expected is null ? $"{path}: missing; this came out:\n{actual}" : $"{path}: {FirstDifference(expected, actual)}";
    }

    private static void Overwrite(string path, string? actual)
    {
        if (actual is null)
        {
            File.Delete(path);
        }
        else
        {
            Write(path, actual);
        }
    }

    private static void Write(string path, string text) => File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(i => i >= left.Length || i >= right.Length || left[i] != right[i]);
        return $"line {at + 1} differs\n  expected: {Line(left, at)}\n  received: {Line(right, at)}";
    }

    private static string Line(string[] lines, int at) => at < lines.Length ? lines[at] : "(end of file)";
}
