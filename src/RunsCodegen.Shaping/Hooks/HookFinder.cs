using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Options;

namespace RunsCodegen.Shaping.Hooks;

/// <summary>The webhooks and callbacks of a document, in its order.</summary>
internal static class HookFinder
{
    /// <summary>All that are asked for. A callback that several operations refer to is there once.</summary>
    public static ImmutableArray<Hook> Find(ApiDocument document, HookStyle style)
    {
        if (style == HookStyle.None)
        {
            return [];
        }

        var webhooks = document.Webhooks.Select(o => new Hook(HookKind.Webhook, o.Path, o.Path, WithoutPath(o), null, null));
        var callbacks = document.Operations.Concat(document.Webhooks)
            .SelectMany(parent => parent.Callbacks.SelectMany(c => c.Operations.Select(o => new { Parent = parent, Callback = c, Operation = o })))
            .GroupBy(c => new { c.Callback.Name, c.Operation.Place, c.Operation.Path, c.Operation.Method })
            .Select(same => same.First() is var first && same.Count() == 1
                ? Callback(first.Callback, first.Operation, first.Parent, first.Parent)
                : Callback(first.Callback, first.Operation, first.Parent, null));
        return [.. webhooks, .. callbacks];
    }

    private static Hook Callback(Callback callback, Operation operation, Operation first, Operation? parent) =>
        new(HookKind.Callback, callback.Name, operation.Path, WithoutPath(operation), parent, first.Tags.IsEmpty ? null : first.Tags[0]);

    private static Operation WithoutPath(Operation operation) =>
        operation with { Parameters = operation.Parameters.RemoveAll(p => p.Location == ParameterLocation.Path) };
}
