using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;
using RunsCodegen.Shaping.Bodies;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Copies;
using RunsCodegen.Shaping.Forms;
using RunsCodegen.Shaping.Hooks;
using RunsCodegen.Shaping.JsonChecks;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Operations;
using RunsCodegen.Shaping.Support;
using RunsCodegen.Shaping.Types;
using RunsCodegen.Shaping.Views;

namespace RunsCodegen.Shaping;

/// <summary>The door of Shaping: what can be generated, then names, then types, then operations.</summary>
public static class Shaper
{
    // Names the Runtime gives to types users see, and its namespace.
    private static readonly string[] PublicRuntime =
    [
        "Runtime", "ApiException", "ApiFile", "ApiResult", "JsonAny", "JsonError", "JsonFormatException", "JsonKind", "OperationHandler", "OperationResponse", "Optional",
        "RequestError", "RequestProblem", "ServerSentEvent", "ValidationError", "ValidationException",
    ];

    /// <summary>Takes every decision about the output.</summary>
    /// <param name="document">What the document says.</param>
    /// <param name="options">What the user asked for.</param>
    /// <param name="certain">Told before operations are looked at, unless there is an error: a part of the model that comes out.</param>
    public static ShapeResult Shape(ApiDocument document, CodegenOptions options, Action<CodeModel>? certain = null)
    {
        var diagnostics = new DiagnosticBag();
        document = RequestViews.Settle(LastEventId.Settle(PathParameters.Settle(document)));
        document = SchemaForms.Settle(options.InlineSchemas == InlineStyle.Shared ? InlineCopies.Join(document) : document);
        var shapes = new ShapeFinder(document.Schemas);
        var parts = SupportedParts.Find(document, HookFinder.Find(document, options.Hooks), shapes, options, diagnostics);
        if (diagnostics.HasErrors)
        {
            return new(null, diagnostics.ToImmutable(), parts.Report);
        }

        if (parts.Operations.IsEmpty && parts.Hooks.IsEmpty && parts.Components.IsEmpty)
        {
            diagnostics.Add(Catalogue.NothingToGenerate(document.Place));
            return new(null, diagnostics.ToImmutable(), parts.Report);
        }

        var representations = RepresentationFindings.Report(parts.All, shapes, diagnostics);
        PartFindings.Report(parts.All, shapes, diagnostics);
        TimeFindings.Report(shapes, diagnostics);
        DeepCollections.Report(shapes, diagnostics);
        var model = Shape(document, options, parts, shapes, diagnostics, certain);
        return new(diagnostics.HasErrors ? null : model, diagnostics.ToImmutable(), [.. parts.Report.Select(r => r with { Ids = [.. r.Ids, .. representations[r.Place]] })]);
    }

    private static CodeModel Shape(
        ApiDocument document, CodegenOptions options, SupportedParts parts, ShapeFinder shapes, DiagnosticBag diagnostics, Action<CodeModel>? certain)
    {
        var scope = new NameScope(PublicRuntime);
        var names = new SchemaNames(shapes, scope, diagnostics);
        names.AddComponents(parts.Components);
        names.AddParts();
        var operationNames = new OperationNames(parts.Operations, diagnostics);
        operationNames.AddHooks(parts.Hooks);
        new InlineNames(operationNames, names, shapes).Add(parts.All);

        var settled = names.Order.Select(id => names.Find(id)!).ToHashSet(StringComparer.Ordinal);
        var framework = new Framework(settled.Contains);
        var @namespace = options.Namespace ?? DefaultNamespace(document.Title);
        var patterns = new Patterns(diagnostics);
        var discriminators = new DiscriminatorValues(shapes);
        var members = new MemberChooser(shapes, discriminators);
        var tools = new ShapingTools
        {
            Namespace = @namespace,
            Shapes = shapes,
            Names = names,
            Types = new(shapes, names, framework, @namespace, options.Enums),
            TextShapes = new(shapes, names, @namespace),
            Members = members,
            Kinds = new(shapes, discriminators, members),
            Recursion = new(shapes, names.Order),
            Framework = framework,
            JsonSchemas = new(document.Schemas, shapes.Parts, names, @namespace, patterns),
            TypeScope = scope,
            Enums = options.Enums,
            Diagnostics = diagnostics,
        };
        var records = new RecordShaper(tools);
        var rules = new RulesShaper(tools, records, patterns);
        var model = Contracts(tools, records, rules, new() { Namespace = @namespace, Limits = new(@namespace, options.MaxDepth) });
        if (!diagnostics.HasErrors)
        {
            certain?.Invoke(model);
        }

        return Operations(document, options, parts, operationNames, tools, records, rules, model);
    }

    private static CodeModel Contracts(ShapingTools tools, RecordShaper recordShaper, RulesShaper rules, CodeModel model)
    {
        var records = ImmutableArray.CreateBuilder<RecordCode>();
        var enums = ImmutableArray.CreateBuilder<EnumCode>();
        var closedEnums = ImmutableArray.CreateBuilder<ClosedEnumCode>();
        var unions = ImmutableArray.CreateBuilder<UnionCode>();
        var (enumShaper, unionShaper) = (new EnumShaper(tools), new UnionShaper(tools));
        foreach (var id in tools.Names.Order)
        {
            switch (tools.Shapes.Of(id).Shape)
            {
                case Types.Shape.Record record:
                    records.Add(recordShaper.ShapeRecord(id, record));
                    Contradictions.Report(id, tools);
                    break;
                case Types.Shape.Enum values when values.IsClosed(tools.Enums):
                    closedEnums.Add(enumShaper.ShapeClosed(id, values));
                    break;
                case Types.Shape.Enum values:
                    enums.Add(enumShaper.ShapeEnum(id, values));
                    break;
                case Types.Shape.Union union:
                    unions.Add(unionShaper.ShapeUnion(id, union));
                    break;
            }
        }

        return model with
        {
            Records = records.ToImmutable(),
            Enums = enums.ToImmutable(),
            ClosedEnums = closedEnums.ToImmutable(),
            Unions = unions.ToImmutable(),
            Validators = [.. rules.Validators()],
        };
    }

    private static CodeModel Operations(
        ApiDocument document, CodegenOptions options, SupportedParts parts, OperationNames operationNames,
        ShapingTools tools, RecordShaper records, RulesShaper rules, CodeModel model)
    {
        var utf8Items = new Utf8ItemShaper(tools, records);
        var streamed = new StreamedBodyShaper(tools, records, utf8Items);
        var bodies = new BodyShaper(tools, rules);
        var security = new SecurityShaper(document);
        var routes = ServerRoutes.Of(parts.Operations, tools.Shapes, options, tools.Diagnostics);
        var operations = new OperationShaper(tools, rules, new(tools, rules, streamed), bodies, security, routes);
        var groups = new ClientShaper(tools, document);
        var shaped = new Dictionary<Operation, OperationCode>(ReferenceEqualityComparer.Instance);
        OperationCode Shaped(Operation o, PatternScope patterns) => shaped[o] =
            operations.ShapeOperation(o, operationNames[o], patterns) with { Id = operationNames.IdOf(o), ServerUrl = ServerShaper.Own(o, document) };
        var (clients, controllers) = groups.Shape(parts.Operations, Shaped, security, options);
        var hooks = new HookShaper(tools, records, groups, operations, security, document.Title).Shape(parts.Hooks, operationNames, shaped).ToArray();
        var sent = options.IsClient ? clients : [];
        var received = options.IsServer ? controllers : [];
        sent.AddRange(options.SendsHooks ? hooks.Select(h => h.Sender) : []);
        received.AddRange(options.ReceivesHooks ? hooks.Select(h => h.Receiver) : []);
        var hasOperations = sent.Count + received.Count > 0;
        return model with
        {
            Clients = [.. sent],
            ClientResponses = [.. sent.SelectMany(c => c.Operations).Select(o => o.Response)],
            Controllers = options.HasControllers ? [.. received] : [],
            ActionResult = options.HasControllers && received.Count > 0 ? new(tools.Namespace) : null,
            Handlers = options.HasEndpoints ? [.. received.Select(new HandlerShaper(tools).Shape)] : [],
            ServerResults = [.. received.SelectMany(c => c.Operations).Select(o => o.Result)],
            JsonSchemas = [.. tools.JsonSchemas.All()],
            TextShapes = tools.TextShapes.All,
            Forms = hasOperations ? bodies.Forms : [],
            BodyChoices = hasOperations ? bodies.Choices : [],
            Validators = hasOperations ? model.Validators.AddRange(bodies.Validators) : model.Validators,
            StreamedBodies = received.Count > 0 ? streamed.All : [],
            Utf8Items = received.Count > 0 ? utf8Items.All : [],
            Servers = options.IsClient ? ServerShaper.Shape(document, tools) : null,
            Security = received.Count > 0 ? groups.ShapeSecurity() : null,
        };
    }

    private static string DefaultNamespace(string title) => Identifiers.Pascal(title) is { Length: > 0 } name ? name : "Api";
}
