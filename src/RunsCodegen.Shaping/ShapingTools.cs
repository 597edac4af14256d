using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.JsonChecks;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping;

/// <summary>What every shaper needs: settled names, shapes and types, and somewhere to report to.</summary>
internal sealed record ShapingTools
{
    public required string Namespace { get; init; }

    public required ShapeFinder Shapes { get; init; }

    public required SchemaNames Names { get; init; }

    public required TypeMapper Types { get; init; }

    public required TextShapes TextShapes { get; init; }

    /// <summary>Tells objects apart.</summary>
    public required MemberChooser Members { get; init; }

    /// <summary>Tells the branches of unions apart by kind.</summary>
    public required BranchKinds Kinds { get; init; }

    public required Recursion Recursion { get; init; }

    public required Framework Framework { get; init; }

    /// <summary>The texts of the schemas that values are compared with as JSON.</summary>
    public required JsonSchemaShaper JsonSchemas { get; init; }

    /// <summary>The names of the output's namespace.</summary>
    public required NameScope TypeScope { get; init; }

    /// <summary>Whether enums take values that the document does not name.</summary>
    public required EnumStyle Enums { get; init; }

    public required DiagnosticBag Diagnostics { get; init; }
}
