namespace RunsCodegen.Cases.OnTheWire;

/// <summary>Tests that measure the memory of the process, in which no others may run meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
