using System.Text;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

/// <summary>Texts in and out, as the tests need them.</summary>
internal static class Text
{
    public static T Read<T, TCodec>(string json, int maxDepth = 1000)
        where TCodec : IJsonCodec<T>
    {
        // Not at the start of the array, and followed by what must not be read.
        var bytes = Encoding.UTF8.GetBytes("##" + json + "\"}],1");
        return Json.Read<T, TCodec>(bytes, 2, bytes.Length - 7, maxDepth);
    }

    public static string Write<T, TCodec>(T value, int maxDepth = 1000)
        where TCodec : IJsonCodec<T> =>
        Encoding.UTF8.GetString(Json.ToArray<T, TCodec>(value, maxDepth));

    public static JsonError Refused<T, TCodec>(string json, int maxDepth = 1000)
        where TCodec : IJsonCodec<T> =>
        Assert.Single(Assert.Throws<JsonFormatException>(() => Read<T, TCodec>(json, maxDepth)).Errors);
}
