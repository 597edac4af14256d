namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>Kinds of JSON values that a text may stand for.</summary>
[Flags]
internal enum TextKinds
{
    None = 0,
    String = 1,
    Number = 2,
    Boolean = 4,
    List = 8,
    Object = 16,
    Any = 31,
}
