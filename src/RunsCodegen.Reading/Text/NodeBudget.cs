namespace RunsCodegen.Reading.Text;

/// <summary>How many values may still be read, over all files; what an alias stands for counts each time.</summary>
internal sealed class NodeBudget(ReadingLimits limits)
{
    public long Spent { get; private set; }

    public int MaxDepth => limits.MaxDepth;

    /// <summary>Which limit was passed; null while none was.</summary>
    public Excess? Excess { get; private set; }

    public bool Spend(long nodes)
    {
        Spent += nodes;
        if (Spent > limits.MaxNodes)
        {
            Excess ??= new Excess("values", limits.MaxNodes);
        }

        return Excess is null;
    }

    /// <summary>Takes back what a first attempt at a file spent.</summary>
    public void Rewind(long spent) => Spent = spent;

    public bool Enter(int depth)
    {
        if (depth > limits.MaxDepth)
        {
            Excess ??= new Excess("levels of nesting", limits.MaxDepth);
        }

        return Excess is null;
    }
}

/// <summary>A limit that was passed.</summary>
internal sealed record Excess(string What, long Limit);
