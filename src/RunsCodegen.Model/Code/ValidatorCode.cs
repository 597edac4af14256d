using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>The checks of one schema that C# types cannot express.</summary>
public sealed record ValidatorCode
{
    public required string Namespace { get; init; }

    /// <summary>Name of the validator class.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the schema.</summary>
    public required string SchemaName { get; init; }

    /// <summary>Fully qualified type of the values.</summary>
    public required string ValueType { get; init; }

    /// <summary>Regular expressions of <c>pattern</c>, as static fields.</summary>
    public ImmutableArray<PatternCode> Patterns { get; init; } = [];

    /// <summary>Whether there are any.</summary>
    public bool HasPatterns => !Patterns.IsEmpty;

    public required RulesCode Rules { get; init; }

    /// <summary>Whether values may nest without end, so that checking them may need more stack.</summary>
    public bool IsRecursive { get; init; }
}

/// <summary>A compiled pattern.</summary>
public sealed record PatternCode(string Name, string Pattern);

/// <summary>Checks of one value and of what it holds. All members may be empty; then nothing is printed.</summary>
public sealed record RulesCode
{
    /// <summary>C# expression of the value.</summary>
    public required string Value { get; init; }

    /// <summary>Expression that the checks look at: the value, or the text of an enum.</summary>
    public required string CheckedValue { get; init; }

    /// <summary>Checks of the value itself: a method of the Runtime and the text of its further arguments.</summary>
    public ImmutableArray<CheckCode> Checks { get; init; } = [];

    /// <summary>Validators of named schemas that the value must satisfy as well.</summary>
    public ImmutableArray<string> Validators { get; init; } = [];

    public ImmutableArray<MemberRulesCode> Members { get; init; } = [];

    public ItemRulesCode? Items { get; init; }

    public ItemRulesCode? MapValues { get; init; }

    public ImmutableArray<BranchRulesCode> Branches { get; init; } = [];

    /// <summary>Whether calls are printed before all else.</summary>
    public bool HasCalls => !Checks.IsEmpty || !Validators.IsEmpty;

    /// <summary>Whether the last line printed is a closing brace.</summary>
    public bool EndsInBlock => !Branches.IsEmpty || MapValues is not null || Items is not null || Members is [.., { Local: not null }];

    /// <summary>Whether there is nothing to check.</summary>
    public bool IsEmpty => !HasCalls && Members.IsEmpty && !EndsInBlock;
}

/// <summary>A call of a check of the Runtime.</summary>
/// <param name="Method">Its class and name: <c>Check.MinLength</c>.</param>
/// <param name="Arguments">Its arguments after the context and the value, with a leading comma; may be empty.</param>
public sealed record CheckCode(string Method, string Arguments);

/// <summary>Checks of one member, entered by its JSON name.</summary>
/// <param name="WireName">The JSON name; null for the members that the document does not name, which are entered one by one.</param>
/// <param name="Source">Expression of the member.</param>
/// <param name="Local">Local that holds the value when it may be absent; null when it is always there.</param>
/// <param name="Rules">Its checks.</param>
public sealed record MemberRulesCode(string? WireName, string Source, string? Local, RulesCode Rules);

/// <summary>Checks of each item of a list or each value of a map, where it is not null.</summary>
/// <param name="Index">Local that counts the items, or holds the key.</param>
/// <param name="Item">Local that holds the item.</param>
/// <param name="Rules">Its checks.</param>
public sealed record ItemRulesCode(string Index, string Item, RulesCode Rules);

/// <summary>Checks of the value of one branch of a union.</summary>
public sealed record BranchRulesCode(string Name, string Local, RulesCode Rules);

/// <summary>The text of a schema that is checked as JSON, since it says what no C# type can.</summary>
public sealed record JsonSchemaCode
{
    public required string Namespace { get; init; }

    /// <summary>Name of the class.</summary>
    public required string Name { get; init; }

    public required DocCode Doc { get; init; }

    /// <summary>Lines of JSON in ASCII, in which no three quotes follow each other.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>Classes of the schemas it refers to.</summary>
    public ImmutableArray<string> References { get; init; } = [];
}
