namespace RunsCodegen.Output.Runtime;

using global::System.Diagnostics.CodeAnalysis;

/// <summary>The plain text of a value, as it travels in paths, queries and headers.</summary>
internal interface ITextCodec<T>
{
    static abstract string Format(T value);

    static abstract bool TryParse(string text, [MaybeNullWhen(false)] out T value);
}
