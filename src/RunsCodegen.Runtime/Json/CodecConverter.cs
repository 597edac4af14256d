namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>
/// A converter for types that are not seen outside of their assembly. Public types need a public one: a
/// <see cref="JsonSerializerContext"/> of another assembly cannot use this.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "JsonSerializer makes it: it is named in [JsonConverter].")]
internal sealed class CodecConverter<T, TCodec> : JsonConverter<T>
    where TCodec : IJsonCodec<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonConversion.Read<T, TCodec>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonConversion.Write<T, TCodec>(writer, value, options);
}
