namespace RunsCodegen.Output.Runtime;

/// <summary>How a type with files is put together from the parts of a multipart body, and taken apart into them.</summary>
internal interface IPartsCodec<T>
{
    static abstract T Read(PartReader parts);

    static abstract void Write(PartWriter parts, T value);
}
