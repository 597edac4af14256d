using System.Text;
using System.Text.Json;
using RunsCodegen.Testing;

namespace RunsCodegen.Cases.JsonSchema;

public sealed class SuiteTests
{
    [Fact]
    public void Probe()
    {
        var groups = SuiteGroup.All()!;
        var program = new SuiteProgram(groups);
        var text = new StringBuilder();
        var (ok, all) = (0, 0);
        foreach (var group in groups)
        {
            foreach (var test in group.Tests)
            {
                all++;
                string fault; byte[] written = [];
                try { (fault, written) = program.Run(group, test); } catch (Exception e) { fault = "CRASH " + e.GetType() + e.Message; }
                if ((fault.Length == 0) == test.IsValid) { ok++; } else { text.Append((test.IsValid ? "REFUSED " : "TAKEN ") + test.Name + "   " + test.Value + "  " + fault + "\n"); continue; }
                if (test.IsValid && !JsonElement.DeepEquals(JsonDocument.Parse(written).RootElement.GetProperty("value"), test.Value)) text.Append("ROUND " + test.Name + " " + test.Value.GetRawText() + " " + Encoding.UTF8.GetString(written) + "\n");
            }
        }
        File.WriteAllText("/tmp/suite.txt", $"{ok}/{all}\n" + text);
    }
}
