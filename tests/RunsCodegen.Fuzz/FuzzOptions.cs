using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;

namespace RunsCodegen.Fuzz;

/// <summary>The options of a seed: mostly those nobody set, at times each other one.</summary>
internal static class FuzzOptions
{
    // What cannot be generated is left out, so that what can is seen.
    private static readonly SeverityOverrides Severities =
        ((string[])["RCG3001", "RCG3002", "RCG3003", "RCG3005", "RCG3006", "RCG3007", "RCG3008"])
            .Aggregate(SeverityOverrides.Empty, (set, id) => set.With(id, Severity.Warning));

    /// <summary>Always the same for the same seed.</summary>
    public static CodegenOptions Of(int seed)
    {
        var random = new Random(~seed);
        return new()
        {
            Severities = Severities,
            Enums = Any<EnumStyle>(random),
            Clients = Any<ClientStyle>(random),
            Hooks = Any<HookStyle>(random),
            InlineSchemas = Any<InlineStyle>(random),
            DependencyInjection = random.Next(4) == 0,
            Targets = random.Next(4) == 0 ? [Target.Models, Target.Client, Target.Controllers, Target.Endpoints] : new CodegenOptions().Targets,
        };
    }

    private static T Any<T>(Random random)
        where T : struct, Enum => random.Next(2) == 0 ? default : Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
