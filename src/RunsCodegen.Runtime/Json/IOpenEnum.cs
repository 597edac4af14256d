namespace RunsCodegen.Output.Runtime;

/// <summary>An open enum of strings: a struct over its value as it travels, known to the document or not.</summary>
internal interface IOpenEnum<T>
    where T : struct, IOpenEnum<T>
{
    /// <summary>The values that the document names.</summary>
    static abstract KnownStrings Known { get; }

    string Value { get; }

    static abstract T Of(string value);
}
