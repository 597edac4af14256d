namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;

/// <summary>
/// What a type looks like in JSON, as far as a text does not say itself: whether <c>5</c> is a number, and which
/// members there are to look for. Parts are asked for when they are needed, since types may hold themselves.
/// </summary>
internal sealed class TextShape
{
    private readonly Func<TextKinds> _kinds;
    private readonly Func<TextShape>? _items;
    private readonly Func<TextShape>? _additional;
    private readonly Func<IReadOnlyList<(string Name, TextShape Shape)>>? _members;
    private IReadOnlyList<(string Name, TextShape Shape)>? _known;

    private TextShape(
        Func<TextKinds> kinds,
        Func<TextShape>? items = null,
        Func<IReadOnlyList<(string Name, TextShape Shape)>>? members = null,
        Func<TextShape>? additional = null) =>
        (_kinds, _items, _members, _additional) = (kinds, items, members, additional);

    internal static TextShape String { get; } = new(static () => TextKinds.String);

    internal static TextShape Number { get; } = new(static () => TextKinds.Number);

    internal static TextShape Boolean { get; } = new(static () => TextKinds.Boolean);

    /// <summary>Any JSON value: what looks like a number or a boolean is one.</summary>
    internal static TextShape Any { get; } = new(static () => TextKinds.Any, static () => Any!, additional: static () => Any!);

    internal TextKinds Kinds => _kinds();

    internal TextShape Items => _items?.Invoke() ?? Any;

    /// <summary>What members that are not declared look like; null when the document does not speak of them.</summary>
    internal TextShape? Additional => _additional?.Invoke();

    internal IReadOnlyList<(string Name, TextShape Shape)> Members => _known ??= _members?.Invoke() ?? [];

    internal static TextShape List(Func<TextShape> items) => new(static () => TextKinds.List, items);

    internal static TextShape Map(Func<TextShape> values) => new(static () => TextKinds.Object, additional: values);

    internal static TextShape Object(Func<IReadOnlyList<(string Name, TextShape Shape)>> members, Func<TextShape>? additional = null) =>
        new(static () => TextKinds.Object, members: members, additional: additional);

    /// <summary>One of several: whatever any of them may be.</summary>
    internal static TextShape Union(Func<IReadOnlyList<TextShape>> branches) => new(
        () => branches().Aggregate(TextKinds.None, static (kinds, branch) => kinds | branch.Kinds),
        () => One([.. branches().Where(static b => b.Has(TextKinds.List)).Select(static b => b.Items)]) ?? Any,
        () =>
        [
            .. branches().SelectMany(static b => b.Members).GroupBy(static m => m.Name, StringComparer.Ordinal)
                .Select(static g => (g.Key, One([.. g.Select(static m => m.Shape)])!)),
        ],
        () => One([.. branches().Select(static b => b.Additional).OfType<TextShape>()])!);

    internal bool Has(TextKinds kinds) => (Kinds & kinds) != TextKinds.None;

    internal TextShape Member(string name)
    {
        foreach (var (declared, shape) in Members)
        {
            if (declared == name)
            {
                return shape;
            }
        }

        return Additional ?? Any;
    }

    private static TextShape? One(IReadOnlyList<TextShape> shapes) =>
        shapes.Count == 0 ? null : shapes.Count == 1 ? shapes[0] : Union(() => shapes);
}
