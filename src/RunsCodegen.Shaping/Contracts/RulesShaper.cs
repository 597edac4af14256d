using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.JsonChecks;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Contracts;

/// <summary>What a C# type cannot say of its values → checks. Named schemas with checks get a validator of their own.</summary>
internal sealed class RulesShaper
{
    private readonly ShapingTools _tools;
    private readonly RecordShaper _records;
    private readonly Exactness _exactness;
    private readonly Patterns _compiled;
    private readonly HashSet<SchemaId> _withRules;

    public RulesShaper(ShapingTools tools, RecordShaper records, Patterns compiled)
    {
        _tools = tools;
        _records = records;
        _exactness = new(tools.Shapes, tools.Kinds);
        _compiled = compiled;
        _withRules = WithRules();
    }

    /// <summary>The validators of all named schemas that have anything to check; an enum is checked where its value stands.</summary>
    public IEnumerable<ValidatorCode> Validators() => _tools.Names.Order.Where(id => _withRules.Contains(id) && !IsOneCheck(id)).Select(Validator);

    /// <summary>The checks of a value of some type, in its own patterns' scope.</summary>
    /// <param name="id">The schema of the value.</param>
    /// <param name="value">Expression of the value.</param>
    /// <param name="patterns">Where the fields of its patterns stand.</param>
    /// <param name="depth">How many loops stand around it; 1 where names of the document's choice stand beside those of the loops.</param>
    public RulesCode Use(SchemaId id, string value, PatternScope patterns, int depth = 0)
    {
        var owner = _tools.Shapes.Of(id).Owner;
        return id != owner && _exactness.NeedsJson(id) ? AsJson(id, value)
            : _tools.Names.Find(owner) is { } name && !IsOneCheck(owner)
            ? new() { Value = value, CheckedValue = value, Validators = _withRules.Contains(owner) ? [name + "Validator"] : [] }
            : Rules(owner, value, patterns, depth);
    }

    private ValidatorCode Validator(SchemaId owner)
    {
        var patterns = new PatternScope();
        var rules = Rules(owner, "value", patterns, depth: 0);
        return new()
        {
            Namespace = _tools.Namespace,
            Name = _tools.Names.Find(owner) + "Validator",
            SchemaName = _tools.Names.Find(owner)!,
            ValueType = _tools.Types.Of(owner).Global,
            Rules = rules,
            Patterns = patterns.All,
            IsRecursive = _tools.Recursion.IsRecursive(owner),
        };
    }

    // One call says it, so that a validator around it would say nothing more.
    private bool IsOneCheck(SchemaId owner) => _tools.Shapes.Of(owner).Shape is Shape.Enum && !_exactness.NeedsJson(owner);

    // Those with checks of their own, and whatever holds one of them.
    private HashSet<SchemaId> WithRules()
    {
        // Lists and maps without a name stand between named schemas.
        var all = Reach.From(_tools.Names.Order, _tools.Recursion.Held);
        var holders = Reach.Back(all, _tools.Recursion.Held);
        return Reach.From(all.Where(HasOwnRules), owner => holders[owner]);
    }

    private bool HasOwnRules(SchemaId owner) =>
        _exactness.NeedsJson(owner) || _tools.Recursion.Parts(owner).Any(_exactness.NeedsJson) || !Checks(owner, new PatternScope()).IsEmpty;

    // Runtime.StructuralCheck.Json<Pet, PetJson>(context, value, PetJsonSchema.Schema)
    private RulesCode AsJson(SchemaId id, string value)
    {
        var type = _tools.Types.Of(id);
        var arguments = $", Runtime.{_tools.JsonSchemas.ClassOf(id)}.Schema";
        return new() { Value = value, CheckedValue = value, Checks = [new($"StructuralCheck.Json<{type.Global}, {type.QualifiedCodec}>", arguments)] };
    }

    private ImmutableArray<CheckCode> Checks(SchemaId owner, PatternScope patterns)
    {
        var resolved = _tools.Shapes.Of(owner);
        return SchemaChecks.Of(_tools, resolved, patterns, _compiled);
    }

    private RulesCode Rules(SchemaId owner, string value, PatternScope patterns, int depth)
    {
        if (_exactness.NeedsJson(owner))
        {
            return AsJson(owner, value);
        }

        var resolved = _tools.Shapes.Of(owner);
        var rules = new RulesCode
        {
            Value = value,
            CheckedValue = resolved.Shape switch
            {
                Shape.Enum => value + ".Value",
                Shape.Map => value + ".Count",
                _ => value,
            },
            Checks = Checks(owner, patterns),
        };
        return resolved.Shape switch
        {
            Shape.Record record => rules with { Members = Members(owner, record, value, patterns) },
            Shape.List { Items: { } items } => rules with { Items = Items(items, patterns, depth) },
            Shape.Map { Values: { } values } => rules with { MapValues = Items(values, patterns, depth) },
            Shape.Union union => rules with { Branches = Branches(owner, union, patterns) },
            _ => rules,
        };
    }

    private ImmutableArray<MemberRulesCode> Members(SchemaId owner, Shape.Record record, string value, PatternScope patterns)
    {
        var members = _records.Members(owner, record);
        var result = ImmutableArray.CreateBuilder<MemberRulesCode>();
        for (var i = 0; i < members.Length; i++)
        {
            var member = members[i];
            var isAlwaysThere = !member.OmitsNull && !member.IsThreeState && !_tools.Types.Of(record.Members[i].Schema).IsNullable;
            var source = $"{value}.{member.Name}" + (member.IsThreeState ? ".GetValueOrDefault()" : "");
            var rules = Use(record.Members[i].Schema, isAlwaysThere ? source : member.Local, patterns);
            if (!rules.IsEmpty)
            {
                result.Add(new(member.WireName, source, isAlwaysThere ? null : member.Local, rules));
            }
        }

        if (record.Additional is { } rest && _records.Additional(record, members) is { } others && Items(rest, patterns, depth: 0) is { } items)
        {
            result.Add(new(null, $"{value}.{others.Name}", "additional", new() { Value = "additional", CheckedValue = "additional", MapValues = items }));
        }

        return result.ToImmutable();
    }

    private ItemRulesCode? Items(SchemaId id, PatternScope patterns, int depth)
    {
        // No name made of the document's has a '_' in the middle.
        var suffix = depth == 0 ? "" : "_" + depth.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var rules = Use(id, "item" + suffix, patterns, depth + 1);
        return rules.IsEmpty ? null : new("i" + suffix, "item" + suffix, rules);
    }

    private ImmutableArray<BranchRulesCode> Branches(SchemaId owner, Shape.Union union, PatternScope patterns)
    {
        var code = new UnionShaper(_tools with { Diagnostics = new() }).ShapeUnion(owner, union);
        return
        [
            .. code.Branches
                .Select((b, i) => new BranchRulesCode(b.Name, b.Local, Use(union.Branches[i], b.Local, patterns)))
                .Where(b => !b.Rules.IsEmpty),
        ];
    }
}

/// <summary>The patterns of one validator, each once.</summary>
internal sealed class PatternScope
{
    private readonly List<PatternCode> _patterns = [];
    private int _before;

    /// <summary>All patterns so far.</summary>
    public ImmutableArray<PatternCode> All => [.. _patterns];

    /// <summary>A scope whose names are none of this one.</summary>
    public PatternScope Next() => new() { _before = _before + _patterns.Count };

    /// <summary>Takes in the patterns of another scope, under their names.</summary>
    public void Add(PatternScope other) => _patterns.AddRange(other._patterns);

    /// <summary>The field that holds a pattern.</summary>
    public string Field(string pattern)
    {
        if (_patterns.Find(p => p.Pattern == pattern) is { } known)
        {
            return known.Name;
        }

        var name = "Pattern" + (_before + _patterns.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        _patterns.Add(new(name, pattern));
        return name;
    }
}
