using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Operations;

namespace RunsCodegen.Shaping.Hooks;

/// <summary>Webhooks and callbacks → clients that send them and servers that receive them.</summary>
internal sealed class HookShaper(
    ShapingTools tools, RecordShaper records, ClientShaper clients, OperationShaper operations, SecurityShaper security, string title)
{
    private readonly HookTargetShaper _targets = new(tools, records);

    /// <summary>Senders and receivers, the webhooks' first, then those of callbacks by the tag of what subscribes.</summary>
    /// <param name="hooks">What can be generated.</param>
    /// <param name="names">Settled names of operations.</param>
    /// <param name="subscribers">The operations of paths as they are generated.</param>
    public IEnumerable<(ClientCode Sender, ControllerCode Receiver)> Shape(
        ImmutableArray<Hook> hooks, OperationNames names, IReadOnlyDictionary<Operation, OperationCode> subscribers)
    {
        foreach (var group in hooks.GroupBy(h => new { h.Kind, h.Tag }))
        {
            var word = group.Key.Kind == HookKind.Webhook ? "Webhooks" : "Callbacks";
            var members = group.ToImmutableArray();
            var routes = HookRoutes.Of([.. members.Select(h => (h, h.Parent is null ? names[h.Operation] : Subscribed(h, names)))]);
            var patterns = new PatternScope();
            var code = members.Select((h, i) => Operation(h, routes[i], names, patterns)).ToImmutableArray();
            var targets = members.Select(h => _targets.ShapeTarget(h, names[h.Operation], h.Parent is null ? null : subscribers.GetValueOrDefault(h.Parent)));
            var name = group.Key.Tag is { } tag ? $"{tag} {word}" : word;
            var sender = clients.ShapeClient(name, [.. code.Select(Sent)], patterns.All, security.Used(members.Select(h => h.Operation)), dependencyInjection: false);
            var receiver = clients.ShapeController(name, code, patterns.All);
            yield return (
                sender with { SendsToTargets = true, ServerUrl = null, Targets = [.. targets.OfType<HookTargetCode>()], Doc = new($"Sends the {word.ToLowerInvariant()} of '{title}'.", null) },
                receiver with { Doc = new($"Receives the {word.ToLowerInvariant()} of '{title}'.", null) });
        }
    }

    private OperationCode Operation(Hook hook, string route, OperationNames names, PatternScope patterns) =>
        operations.ShapeOperation(hook.Operation, names[hook.Operation], patterns) with
        {
            Id = names.IdOf(hook.Operation),
            Route = route,
            IsServed = true,
            Path = [],
            FixedQuery = [],
        };

    // NewPetAsync(Uri target, Pet body)
    private OperationCode Sent(OperationCode code)
    {
        var taken = new NameScope([.. code.Arguments.Select(a => a.Name), .. code.Parameters.Select(p => p.Local)]);
        var target = taken.Free("target");
        var argument = new ArgumentCode(target, tools.Framework.Names().Uri, new("The URL that the subscriber gave.", null), IsRequired: true, IsValueType: false);
        return code with { Target = target, Arguments = code.Arguments.Insert(0, argument) };
    }

    private static string Subscribed(Hook hook, OperationNames names) => $"{hook.Parent!.Id ?? names.Find(hook.Parent!) ?? hook.Parent!.Method}/{hook.Name}";
}
