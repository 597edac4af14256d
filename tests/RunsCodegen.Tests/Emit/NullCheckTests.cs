using RunsCodegen.Testing;

namespace RunsCodegen.Tests.Emit;

/// <summary>Emitted code has the compiler not look for nulls, which would be a sixth of its time in each build: it is done here.</summary>
public class NullCheckTests
{
    [Fact]
    public void Nulls_in_emitted_code_are_found_although_it_has_its_users_not_warned_of_them()
    {
        var problem = Assert.Single(Compiled.Of([new("X.g.cs", """
            #nullable enable annotations
            #nullable disable warnings

            internal static class X
            {
                public static int Length(string? text) => text.Length;
            }
            """)]).Problems());
        Assert.Contains("CS8602", problem, StringComparison.Ordinal);
    }
}
