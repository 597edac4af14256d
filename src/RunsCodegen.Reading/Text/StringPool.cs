using System.Text.Json;

namespace RunsCodegen.Reading.Text;

/// <summary>Keeps one copy of the short strings that a description repeats thousands of times.</summary>
internal sealed class StringPool
{
    private const int LongestPooled = 40;

    private readonly string?[] _strings = new string?[4096];

    /// <summary>The string a JSON reader stands on.</summary>
    public string Get(ref Utf8JsonReader reader)
    {
        var utf8 = reader.ValueSpan;
        if (utf8.Length > LongestPooled || reader.ValueIsEscaped)
        {
            return reader.GetString()!;
        }

        var hash = 2166136261u;
        foreach (var b in utf8)
        {
            hash = (hash ^ b) * 16777619u;
        }

        ref var pooled = ref _strings[(hash ^ (hash >> 15)) & 4095];
        if (pooled is null || !reader.ValueTextEquals(pooled))
        {
            pooled = reader.GetString()!;
        }

        return pooled;
    }
}
