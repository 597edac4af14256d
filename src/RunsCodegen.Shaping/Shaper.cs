using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Operations;
using RunsCodegen.Shaping.Support;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping;

/// <summary>The door of Shaping: what can be generated, then names, then types, then operations.</summary>
public static class Shaper
{
    // Names the Runtime gives to types users see, and its namespace.
    private static readonly string[] PublicRuntime =
    [
        "Runtime", "ApiException", "ApiResult", "JsonAny", "JsonError", "JsonFormatException", "JsonKind", "Optional",
        "RequestError", "RequestProblem", "ValidationError", "ValidationException",
    ];

    /// <summary>Takes every decision about the output.</summary>
    public static ShapeResult Shape(ApiDocument document, CodegenOptions options)
    {
        var diagnostics = new DiagnosticBag();
        document = PathParameters.Settle(document);
        var shapes = new ShapeFinder(document.Schemas);
        var parts = SupportedParts.Find(document, shapes, options, diagnostics);
        if (diagnostics.HasErrors)
        {
            return new(null, diagnostics.ToImmutable(), parts.Report);
        }

        if (parts.Operations.IsEmpty && parts.Components.IsEmpty)
        {
            diagnostics.Add(Catalogue.NothingToGenerate(document.Place));
            return new(null, diagnostics.ToImmutable(), parts.Report);
        }

        var model = Shape(document, options, parts, shapes, diagnostics);
        return new(diagnostics.HasErrors ? null : model, diagnostics.ToImmutable(), Report(parts.Report, diagnostics.ToImmutable()));
    }

    // An operation that a server could not tell from another is there for clients only.
    private static ImmutableArray<ReportEntry> Report(ImmutableArray<ReportEntry> report, ImmutableArray<Diagnostic> diagnostics)
    {
        var onlyForClients = diagnostics.Where(d => d.Id is "RCG4005" or "RCG4007").ToLookup(d => d.Place);
        return
        [
            .. report.Select(r => r.Kind == "operation" && onlyForClients[r.Place].FirstOrDefault() is { } found
                ? r with { Outcome = ReportOutcome.Approximated, Ids = [.. r.Ids, found.Id] }
                : r),
        ];
    }

    private static CodeModel Shape(
        ApiDocument document, CodegenOptions options, SupportedParts parts, ShapeFinder shapes, DiagnosticBag diagnostics)
    {
        var scope = new NameScope(PublicRuntime);
        var names = new SchemaNames(shapes, scope, diagnostics);
        names.AddComponents(parts.Components);
        names.AddParts();
        var operationNames = new OperationNames(parts.Operations, diagnostics);
        InlineNames.Add(parts.Operations, operationNames, names);

        var settled = names.Order.Select(id => names.Find(id)!).ToHashSet(StringComparer.Ordinal);
        var framework = new Framework(settled.Contains);
        var @namespace = options.Namespace ?? DefaultNamespace(document.Title);
        var tools = new ShapingTools
        {
            Namespace = @namespace,
            Shapes = shapes,
            Names = names,
            Types = new(shapes, names, framework, @namespace),
            TextShapes = new(shapes, names, @namespace),
            Recursion = new(shapes, names.Order),
            Framework = framework,
            TypeScope = scope,
            Diagnostics = diagnostics,
        };
        var rules = new RulesShaper(tools, document.Schemas);
        var model = Contracts(tools, rules, new() { Namespace = @namespace, Limits = new(@namespace, options.MaxDepth) });
        return Operations(document, options, parts.Operations, operationNames, tools, rules, model);
    }

    private static CodeModel Contracts(ShapingTools tools, RulesShaper rules, CodeModel model)
    {
        var records = ImmutableArray.CreateBuilder<RecordCode>();
        var enums = ImmutableArray.CreateBuilder<EnumCode>();
        var unions = ImmutableArray.CreateBuilder<UnionCode>();
        var (recordShaper, enumShaper, unionShaper) = (new RecordShaper(tools), new EnumShaper(tools), new UnionShaper(tools));
        foreach (var id in tools.Names.Order)
        {
            switch (tools.Shapes.Of(id).Shape)
            {
                case Types.Shape.Record record:
                    records.Add(recordShaper.ShapeRecord(id, record));
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
            Unions = unions.ToImmutable(),
            Validators = [.. rules.Validators()],
        };
    }

    private static CodeModel Operations(
        ApiDocument document, CodegenOptions options, ImmutableArray<Operation> supported, OperationNames operationNames,
        ShapingTools tools, RulesShaper rules, CodeModel model)
    {
        var streamed = new StreamedBodyShaper(tools);
        var security = new SecurityShaper(document);
        var routes = ServerRoutes.Of(supported, tools.Shapes, options, tools.Diagnostics);
        var operations = new OperationShaper(tools, rules, new(tools, rules, streamed), security, routes);
        var groups = new ClientShaper(tools, document);
        var clients = ImmutableArray.CreateBuilder<ClientCode>();
        var controllers = ImmutableArray.CreateBuilder<ControllerCode>();
        foreach (var (group, members) in OperationNames.Groups(document, supported))
        {
            var patterns = new PatternScope();
            var code = members.Select(o => operations.ShapeOperation(o, operationNames[o], patterns)).ToImmutableArray();
            clients.Add(groups.ShapeClient(group, code, patterns.All, security.Used(members), options.DependencyInjection));
            if (code.Any(o => o.IsServed))
            {
                controllers.Add(groups.ShapeController(group, [.. code.Where(o => o.IsServed)], patterns.All));
            }
        }

        var isClient = options.Targets.Contains(Target.Client);
        var isServer = options.Targets.Contains(Target.Controllers);
        return model with
        {
            Clients = isClient ? clients.ToImmutable() : [],
            ClientResponses = isClient ? [.. clients.SelectMany(c => c.Operations).Select(o => o.Response)] : [],
            Controllers = isServer ? controllers.ToImmutable() : [],
            ServerResults = isServer ? [.. controllers.SelectMany(c => c.Operations).Select(o => o.Result)] : [],
            JsonSchemas = [.. rules.JsonSchemas()],
            TextShapes = tools.TextShapes.All,
            StreamedBodies = isServer ? streamed.All : [],
            Security = isServer ? groups.ShapeSecurity() : null,
        };
    }

    private static string DefaultNamespace(string title) => Identifiers.Pascal(title) is { Length: > 0 } name ? name : "Api";
}
