using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RunsCodegen.Bench.Server;

/// <summary>One style of server behind a connection in memory.</summary>
internal sealed class MemoryServer(WebApplication app, MemoryConnection connection) : IAsyncDisposable
{
    /// <summary>Starts a server.</summary>
    public static async Task<MemoryServer> StartAsync(Action<IServiceCollection> services, Action<WebApplication> use)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        var listener = new MemoryListener();
        builder.Services.AddSingleton<IConnectionListenerFactory>(listener);
        services(builder.Services);
        var app = builder.Build();
        use(app);
        await app.StartAsync();
        return new(app, listener.Connect());
    }

    /// <summary>Sends a request and reads the answer to its end, without a task of its own.</summary>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> request) => connection.Responses.AdvanceTo((await AnswerAsync(request)).End);

    /// <summary>The answer to a request, as text.</summary>
    public async Task<string> AskAsync(ReadOnlyMemory<byte> request)
    {
        var answer = await AnswerAsync(request);
        var text = Encoding.UTF8.GetString(answer);
        connection.Responses.AdvanceTo(answer.End);
        return text;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async ValueTask<ReadOnlySequence<byte>> AnswerAsync(ReadOnlyMemory<byte> request)
    {
        await connection.Requests.WriteAsync(request);
        while (true)
        {
            var answer = (await connection.Responses.ReadAsync()).Buffer;
            if (IsWhole(answer))
            {
                return answer;
            }

            connection.Responses.AdvanceTo(answer.Start, answer.End);
        }
    }

    private static bool IsWhole(ReadOnlySequence<byte> answer)
    {
        var bytes = answer.IsSingleSegment ? answer.FirstSpan : answer.ToArray();
        var end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var length = bytes.IndexOf("Content-Length: "u8);
        return length > 0 && length < end && Utf8Parser.TryParse(bytes[(length + 16)..], out int body, out _)
            ? bytes.Length >= end + 4 + body
            : bytes.EndsWith("0\r\n\r\n"u8);
    }
}
