using System.Collections.Immutable;
using System.Net;
using System.Text.Unicode;
using RunsCodegen.Model.Options;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Network;

/// <summary>Files at the origins that were allowed; no other is ever asked, nor by way of a redirect.</summary>
internal sealed class RemoteFiles(ImmutableArray<string> origins, TimeSpan patience, int mostBytes)
{
    private const int MostRedirects = 5;

    /// <summary>How long one file may take, and how large it may be.</summary>
    public RemoteFiles(ImmutableArray<string> origins)
        : this(origins, TimeSpan.FromSeconds(30), 100_000_000)
    {
    }

    /// <summary>Fetches a file.</summary>
    public SpecFileResult Open(Uri address)
    {
        if (!IsAllowed(address))
        {
            return new SpecFileResult.Remote(address.AbsoluteUri);
        }

        try
        {
            using var timeout = new CancellationTokenSource(patience);
            using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None };
            using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
            return Follow(client, address, timeout.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            var reason = failure is OperationCanceledException
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it did not come within {patience.TotalSeconds} seconds")
                : failure.Message.TrimEnd('.').ReplaceLineEndings(" ");
            return new SpecFileResult.Unreadable(address.AbsoluteUri, reason);
        }
    }

    private SpecFileResult Follow(HttpClient client, Uri address, CancellationToken cancellation)
    {
        var asked = address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, asked);
            using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if ((int)response.StatusCode is < 300 or >= 400 || response.Headers.Location is not { } location)
            {
                return response.IsSuccessStatusCode ? Read(response, asked, cancellation)
                    : response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone ? new SpecFileResult.NotFound(asked.AbsoluteUri)
                    : new SpecFileResult.Unreadable(asked.AbsoluteUri, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the server answers {(int)response.StatusCode}"));
            }

            asked = new Uri(asked, location);
            if (!IsAllowed(asked))
            {
                return new SpecFileResult.Unreadable(address.AbsoluteUri, $"it redirects to '{OriginText.Of(asked)}', which is not allowed");
            }
        }

        return new SpecFileResult.Unreadable(address.AbsoluteUri, "it redirects too often");
    }

    private SpecFileResult Read(HttpResponseMessage response, Uri address, CancellationToken cancellation)
    {
        using var body = response.Content.ReadAsStream(cancellation);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        // A stream that is read step by step does not see the timeout.
        using var _ = cancellation.Register(body.Dispose);
        for (int count; (count = ReadSome(body, buffer, cancellation)) > 0;)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > mostBytes)
            {
                return new SpecFileResult.Unreadable(address.AbsoluteUri, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it has more than {mostBytes} bytes"));
            }
        }

        var text = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        return Utf8.IsValid(text.Span)
            ? new SpecFileResult.Opened(new SpecFile(address.AbsoluteUri, text))
            : new SpecFileResult.Unreadable(address.AbsoluteUri, "it is not UTF-8");
    }

    private static int ReadSome(Stream body, byte[] buffer, CancellationToken cancellation)
    {
        try
        {
            return body.Read(buffer);
        }
        catch (Exception failure) when (failure is ObjectDisposedException or IOException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new IOException("the connection broke off", failure);
        }
    }

    private bool IsAllowed(Uri address) => RemoteAddress.IsAskable(address) && origins.Contains(OriginText.Of(address), StringComparer.Ordinal);
}
