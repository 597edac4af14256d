using System.Globalization;
using RunsCodegen.Model.Code;

namespace RunsCodegen.Cases;

public sealed class DeterminismTests
{
    private static readonly string[] Cultures = ["fi-FI", "tr-TR", ""];

    public static TheoryData<string> Accepted => [.. Case.Names("accepted")];

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Output_is_the_same_bytes_in_every_culture_and_every_time(string name)
    {
        var outputs = Cultures.Concat(Cultures).Select(c => Under(c, () => Case.Of(name).Run().Files)).ToArray();

        Assert.NotEmpty(outputs[0]);
        Assert.All(outputs, o => Assert.Equal<GeneratedFile>(outputs[0], o));
    }

    [Fact]
    public void The_order_of_components_does_not_change_their_names()
    {
        var names = Case.Of("determinism/forwards").Run().Files.Select(f => f.Path);

        Assert.Equal(names, Case.Of("determinism/backwards").Run().Files.Select(f => f.Path));
    }

    private static T Under<T>(string culture, Func<T> run)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new(culture), new(culture));
        try
        {
            return run();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
