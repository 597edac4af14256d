using System.Text;
using RunsCodegen.Disk;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Tests.Pipeline;

public sealed class DiskSpecFilesTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public DiskSpecFilesTests()
    {
        _scratch.Write("spec/a.yaml", "a");
        _scratch.Write("spec/parts/b c.yaml", "b");
        _scratch.Write("secret.yaml", "secret");
    }

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_file_below_is_opened() => Assert.Equal("b", Assert.IsType<SpecFileResult.Opened>(Open("parts/b%20c.yaml")).File.Text);

    [Theory]
    [InlineData("../secret.yaml")]
    [InlineData("parts/../../secret.yaml")]
    [InlineData("%2e%2e/secret.yaml")]
    [InlineData("/etc/passwd")]
    public void A_file_outside_is_forbidden(string reference) => Assert.IsType<SpecFileResult.Forbidden>(Open(reference));

    [Fact]
    public void A_link_that_leads_out_is_forbidden()
    {
        File.CreateSymbolicLink(_scratch["spec/link.yaml"], _scratch["secret.yaml"]);
        Directory.CreateSymbolicLink(_scratch["spec/up"], _scratch.Root);
        Assert.IsType<SpecFileResult.Forbidden>(Open("link.yaml"));
        Assert.IsType<SpecFileResult.Forbidden>(Open("up/secret.yaml"));
    }

    [Fact]
    public void Links_in_a_circle_are_no_file()
    {
        File.CreateSymbolicLink(_scratch["spec/x.yaml"], "y.yaml");
        File.CreateSymbolicLink(_scratch["spec/y.yaml"], "x.yaml");
        Assert.IsType<SpecFileResult.Unreadable>(Open("x.yaml"));
    }

    [Fact]
    public void A_wider_folder_allows_more() =>
        Assert.IsType<SpecFileResult.Opened>(new DiskSpecFiles(_scratch["spec/a.yaml"], _scratch.Root).Open(_scratch["spec/a.yaml"], "../secret.yaml"));

    [Fact]
    public void What_is_no_text_is_unreadable()
    {
        File.WriteAllBytes(_scratch["spec/bad.yaml"], [0xC3, 0x28]);
        Assert.IsType<SpecFileResult.Unreadable>(Open("bad.yaml"));
        Assert.IsType<SpecFileResult.Unreadable>(Open("parts"));
        Assert.IsType<SpecFileResult.NotFound>(Open("none.yaml"));
    }

    [Theory]
    [InlineData("utf-8", "")]
    [InlineData("utf-8", "EFBBBF")]
    [InlineData("utf-16le", "FFFE")]
    [InlineData("utf-16be", "FEFF")]
    [InlineData("utf-32le", "FFFE0000")]
    [InlineData("utf-32be", "0000FEFF")]
    public void A_mark_tells_how_the_text_is_encoded(string encoding, string mark)
    {
        File.WriteAllBytes(_scratch["spec/marked.yaml"], [.. Convert.FromHexString(mark), .. Encoding.GetEncoding(encoding).GetBytes("title: Grüße 🙂")]);
        Assert.Equal("title: Grüße 🙂", Assert.IsType<SpecFileResult.Opened>(Open("marked.yaml")).File.Text);
    }

    [Theory]
    [InlineData("spec/a.yaml", "b.yaml", "spec/b.yaml")]
    [InlineData("spec/a.yaml", "../b.yaml", "b.yaml")]
    [InlineData("a.yaml", "../b.yaml", "../b.yaml")]
    [InlineData("a.yaml", "./x/../b.yaml", "b.yaml")]
    [InlineData("/s/a.yaml", "b.yaml", "/s/b.yaml")]
    [InlineData("/a.yaml", "b.yaml", "/b.yaml")]
    public void Paths_are_shown_as_the_document_was_given(string from, string reference, string expected) => Assert.Equal(expected, ShownPath.Join(from, reference));

    private SpecFileResult Open(string reference) => new DiskSpecFiles(_scratch["spec/a.yaml"]).Open(_scratch["spec/a.yaml"], reference);
}
