using System.Net;
using System.Net.Sockets;
using System.Text;
using RunsCodegen.Disk;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Tests.Pipeline;

public sealed class RemoteFilesTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly List<string> _asked = [];

    public RemoteFilesTests()
    {
        _scratch.Write("spec.yaml", "a");
        _server.Start();
        _ = Task.Run(Serve);
    }

    private string Origin => $"http://127.0.0.1:{((IPEndPoint)_server.LocalEndpoint).Port}";

    public void Dispose()
    {
        _server.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public void A_file_at_an_allowed_origin_is_fetched() =>
        Assert.Equal("text of /a.yaml", Assert.IsType<SpecFileResult.Opened>(Open("/a.yaml", Origin)).File.Text);

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("https://specs.example.com")]
    public void Other_origins_are_never_asked(string? allowed)
    {
        Assert.IsType<SpecFileResult.Remote>(Open("/a.yaml", allowed));
        Assert.Empty(_asked);
    }

    [Fact]
    public void A_redirect_within_the_origin_is_followed() =>
        Assert.Equal("text of /a.yaml", Assert.IsType<SpecFileResult.Opened>(Open("/to?/a.yaml", Origin)).File.Text);

    [Fact]
    public void A_redirect_to_another_origin_is_not_followed() => Assert.Equal(
        "it redirects to 'http://localhost:1', which is not allowed",
        Assert.IsType<SpecFileResult.Unreadable>(Open("/to?http://localhost:1/a.yaml", Origin)).Reason);

    [Fact]
    public void Redirects_in_a_circle_end() =>
        Assert.Equal("it redirects too often", Assert.IsType<SpecFileResult.Unreadable>(Open("/circle", Origin)).Reason);

    [Fact]
    public void What_is_not_there_is_not_found() => Assert.IsType<SpecFileResult.NotFound>(Open("/none", Origin));

    [Fact]
    public void What_a_server_refuses_is_unreadable() =>
        Assert.Equal("the server answers 403", Assert.IsType<SpecFileResult.Unreadable>(Open("/secret", Origin)).Reason);

    [Fact]
    public void What_never_ends_is_given_up() =>
        Assert.Equal("it did not come within 1 seconds", Assert.IsType<SpecFileResult.Unreadable>(Limited("/slow")).Reason);

    [Fact]
    public void What_is_too_large_is_given_up() =>
        Assert.Equal("it has more than 100 bytes", Assert.IsType<SpecFileResult.Unreadable>(Limited("/large")).Reason);

    private SpecFileResult Open(string path, string? allowed) =>
        new DiskSpecFiles(_scratch["spec.yaml"], null, allowed is null ? [] : [allowed]).OpenRemote(new Uri(Origin + path));

    private SpecFileResult Limited(string path) =>
        new RunsCodegen.Network.RemoteFiles([Origin], TimeSpan.FromSeconds(1), mostBytes: 100).Open(new Uri(Origin + path));

    private async Task Serve()
    {
        while (true)
        {
            using var client = await _server.AcceptTcpClientAsync();
            using var stream = client.GetStream();
            using var reader = new StreamReader(stream);
            var path = (await reader.ReadLineAsync())!.Split(' ')[1];
            while (await reader.ReadLineAsync() is { Length: > 0 })
            {
                continue;
            }

            _asked.Add(path);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(Answer(path)));
            if (path == "/slow")
            {
                await Task.Delay(TimeSpan.FromSeconds(3));
            }
        }
    }

    private static string Answer(string path) => path.Split('?') switch
    {
        ["/to", var target] => $"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        ["/circle"] => "HTTP/1.1 302 Found\r\nLocation: /circle\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        ["/none"] => "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        ["/secret"] => "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        ["/slow"] => "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
        ["/large"] => "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + new string('x', 1000),
        _ => $"HTTP/1.1 200 OK\r\nContent-Length: {"text of ".Length + path.Length}\r\nConnection: close\r\n\r\ntext of {path}",
    };
}
