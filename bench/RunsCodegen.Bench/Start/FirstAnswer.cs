using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using RunsCodegen.Bench.Generate;

namespace RunsCodegen.Bench.Start;

/// <summary>What a server took to its first 200.</summary>
/// <param name="Time">Since its process was started.</param>
/// <param name="Memory">The most that the process had, in bytes.</param>
internal sealed record FirstAnswer(TimeSpan Time, double Memory)
{
    private static readonly byte[] Request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray();

    /// <summary>Starts a server, asks until it answers, and ends it.</summary>
    public static FirstAnswer Of(string[] program, string database)
    {
        var address = new IPEndPoint(IPAddress.Loopback, FreePort());
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program[0],
        [
            .. program[1..], $"--urls=http://{address}", "--Logging:LogLevel:Default=None", "--Runs:Database=" + database,
        ]) { UseShellExecute = false })!;
        try
        {
            Ask(process, address);
            return new(Stopwatch.GetElapsedTime(started), ChildProcess.PeakOf(process));
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private static void Ask(Process process, IPEndPoint address)
    {
        while (true)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Connect(address);
            }
            catch (SocketException) when (!process.HasExited)
            {
                Thread.Sleep(TimeSpan.FromMicroseconds(200));
                continue;
            }

            var answer = new byte[1024];
            socket.Send(Request);
            var line = Encoding.ASCII.GetString(answer, 0, socket.Receive(answer)).Split('\r')[0];
            if (line != "HTTP/1.1 200 OK")
            {
                throw new InvalidOperationException($"The server answered '{line}'.");
            }

            return;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
