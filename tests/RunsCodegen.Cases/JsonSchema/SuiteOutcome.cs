using System.Text.Json;

namespace RunsCodegen.Cases.JsonSchema;

/// <summary>What the generated types and validators made of every test of the suite.</summary>
/// <param name="Tests">Each test, whether it came out as the suite says, and whether a valid value was written again as it was read.</param>
internal sealed record SuiteOutcome(IReadOnlyList<(string Keyword, string Name, bool IsRight, bool? CameBack)> Tests)
{
    private static readonly Lazy<SuiteOutcome?> Known = new(Run);

    /// <summary>The outcome; null when the suite is not there.</summary>
    public static SuiteOutcome? Of => Known.Value;

    private static SuiteOutcome? Run()
    {
        if (SuiteGroup.All() is not { } groups)
        {
            return null;
        }

        var program = new SuiteProgram(groups);
        return new([.. groups.SelectMany(g => g.Tests.Select(t => Run(program, g, t)))]);
    }

    private static (string, string, bool, bool?) Run(SuiteProgram program, SuiteGroup group, SuiteTest test)
    {
        var (fault, written) = program.Run(group, test);
        var isRight = (fault.Length == 0) == test.IsValid;
        return (group.Keyword, test.Name, isRight, isRight && test.IsValid ? IsSame(written, test.Value) : null);
    }

    private static bool IsSame(byte[] written, JsonElement value)
    {
        using var json = JsonDocument.Parse(written);
        return JsonElement.DeepEquals(json.RootElement.GetProperty("value"), value);
    }
}
