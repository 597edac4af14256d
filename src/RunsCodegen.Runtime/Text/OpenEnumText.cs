namespace RunsCodegen.Output.Runtime;

/// <summary>An open enum as plain text.</summary>
internal readonly struct OpenEnumText<T> : ITextCodec<T>
    where T : struct, IOpenEnum<T>
{
    public static string Format(T value) => value.Value;

    public static bool TryParse(string text, out T value)
    {
        value = T.Of(text);
        return true;
    }
}
