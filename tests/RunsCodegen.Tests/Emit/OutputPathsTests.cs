using RunsCodegen.Emit;

namespace RunsCodegen.Tests.Emit;

public class OutputPathsTests
{
    [Theory]
    [InlineData("Models/Tag.g.cs")]
    [InlineData("Docs/index.md")]
    [InlineData("Runtime/Reader_2-x.g.cs")]
    public void A_plain_path_stays(string path) => Assert.Equal(path, new OutputPaths().Settle(path));

    [Theory]
    [InlineData("../../etc/passwd.g.cs")]
    [InlineData("Models/../../x.g.cs")]
    [InlineData("/Models/x.g.cs")]
    [InlineData("Models\\..\\..\\x.g.cs")]
    [InlineData("Models/Con.g.cs")]
    [InlineData("Models/a:b.g.cs")]
    [InlineData("Models/.g.cs")]
    [InlineData("Models/Größe\ud800.g.cs")]
    public void No_path_leaves_the_folder_or_upsets_a_file_system(string path)
    {
        var settled = new OutputPaths().Settle(path);
        Assert.NotEqual(path, settled);
        Assert.Matches("^([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\\.g\\.cs$", settled);
        Assert.True(Disk.OutputPath.IsInside(settled));
    }

    [Fact]
    public void A_long_name_is_cut_and_keeps_apart_from_its_like()
    {
        var paths = new OutputPaths();
        var one = paths.Settle("Models/" + new string('A', 300) + "One.g.cs");
        var two = paths.Settle("Models/" + new string('A', 300) + "Two.g.cs");
        Assert.NotEqual(one, two);
        Assert.InRange(one.Length, 80, 130);
    }

    [Fact]
    public void Case_alone_does_not_keep_two_files_apart()
    {
        var paths = new OutputPaths();
        Assert.Equal("Models/Tag.g.cs", paths.Settle("Models/Tag.g.cs"));
        Assert.StartsWith("Models/TAG-", paths.Settle("Models/TAG.g.cs"), StringComparison.Ordinal);
    }
}
