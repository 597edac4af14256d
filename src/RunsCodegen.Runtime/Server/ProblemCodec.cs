namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>Writes a problem with its errors by JSON pointer.</summary>
internal readonly struct ProblemCodec : IJsonCodec<RequestProblem>
{
    public static RequestProblem Read(JsonReader reader) => throw new NotSupportedException("Problems are only written.");

    public static void Write(JsonWriter writer, RequestProblem value)
    {
        writer.BeginObject();
        writer.Member(",\"type\":"u8);
        writer.String("about:blank");
        writer.Member(",\"title\":"u8);
        writer.String(value.Title);
        writer.Member(",\"status\":"u8);
        writer.Int32(value.StatusCode);
        writer.Member(",\"errors\":"u8);
        writer.BeginArray();
        foreach (var error in value.Errors)
        {
            writer.Item();
            writer.BeginObject();
            writer.Member(",\"in\":"u8);
            writer.String(error.In);
            writer.Member(",\"pointer\":"u8);
            writer.String(error.Pointer);
            writer.Member(",\"code\":"u8);
            writer.String(error.Code);
            writer.Member(",\"detail\":"u8);
            writer.String(error.Message);
            writer.EndObject();
        }

        writer.EndArray();
        writer.EndObject();
    }
}
