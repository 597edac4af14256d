namespace RunsCodegen.Output;

/// <summary>Lets System.Text.Json read and write <see cref="global::RunsCodegen.Output.JsonAny"/>.</summary>
public sealed class JsonAnyConverter : global::System.Text.Json.Serialization.JsonConverter<global::RunsCodegen.Output.JsonAny>
{
    /// <inheritdoc/>
    public override global::RunsCodegen.Output.JsonAny Read(
        ref global::System.Text.Json.Utf8JsonReader reader,
        global::System.Type typeToConvert,
        global::System.Text.Json.JsonSerializerOptions options) =>
        global::RunsCodegen.Output.Runtime.JsonConversion.Read<global::RunsCodegen.Output.JsonAny, global::RunsCodegen.Output.Runtime.JsonAnyCodec>(ref reader, options);

    /// <inheritdoc/>
    public override void Write(
        global::System.Text.Json.Utf8JsonWriter writer,
        global::RunsCodegen.Output.JsonAny value,
        global::System.Text.Json.JsonSerializerOptions options)
    {
        global::System.ArgumentNullException.ThrowIfNull(writer);
        global::RunsCodegen.Output.Runtime.JsonConversion.Write<global::RunsCodegen.Output.JsonAny, global::RunsCodegen.Output.Runtime.JsonAnyCodec>(writer, value, options);
    }
}
