namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>Headers of a reply that are no single text.</summary>
internal static class StyledReply
{
    internal static T? Get<T, TCodec>(ReplyHeaders headers, string name, ParameterStyle style, bool explode, TextShape shape)
        where T : class
        where TCodec : IJsonCodec<T> => headers.Lines(name) is null ? null : Read<T, TCodec>(headers, name, style, explode, shape);

    internal static T? GetValue<T, TCodec>(ReplyHeaders headers, string name, ParameterStyle style, bool explode, TextShape shape)
        where T : struct
        where TCodec : IJsonCodec<T> => headers.Lines(name) is null ? null : Read<T, TCodec>(headers, name, style, explode, shape);

    private static T Read<T, TCodec>(ReplyHeaders headers, string name, ParameterStyle style, bool explode, TextShape shape)
        where TCodec : IJsonCodec<T>
    {
        var lines = headers.Lines(name) ?? [];
        try
        {
            return HeaderText.Read<T, TCodec>(name, lines, style, explode, shape);
        }
        catch (JsonFormatException exception)
        {
            throw new FormatException($"The header '{name}' is '{string.Join(',', lines)}', which is not a value of its declared type.", exception);
        }
    }
}
