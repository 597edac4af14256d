using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace RunsCodegen.Bench.Json;

/// <summary>Newtonsoft.Json as it reads and writes UTF-8.</summary>
internal static class NewtonsoftJson
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new()
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy() },
        DateParseHandling = DateParseHandling.None,
    });

    /// <summary>Reads a value.</summary>
    public static T Read<T>(byte[] json)
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(json), Utf8));
        return Serializer.Deserialize<T>(reader)!;
    }

    /// <summary>Writes a value over what a stream holds.</summary>
    public static object Write(MemoryStream stream, object value)
    {
        stream.SetLength(0);
        using var writer = new StreamWriter(stream, Utf8, bufferSize: 1024, leaveOpen: true);
        Serializer.Serialize(writer, value);
        return stream;
    }
}
