using System.Text;

namespace RunsCodegen.Cases.OnTheWire;

/// <summary>Keeps the last request as it travelled, and sends each as often as it is told.</summary>
internal sealed class Recorder(int times = 1) : DelegatingHandler
{
    /// <summary>Method, length and media type.</summary>
    public string Head { get; private set; } = "";

    /// <summary>The body, each byte a character; the boundary of parts is always <c>B</c>.</summary>
    public string Body { get; private set; } = "";

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var length = request.Content?.Headers.ContentLength;
        var bytes = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var type = request.Content?.Headers.NonValidated.TryGetValues("Content-Type", out var values) == true ? values.ToString() : "-";
        var boundary = type.Contains("boundary=", StringComparison.Ordinal) ? type.Split("boundary=")[1] : "B";
        Head = $"{request.Method} {length?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"} {type.Replace(boundary, "B", StringComparison.Ordinal)}";
        Body = Encoding.UTF8.GetString(bytes).Replace(boundary, "B", StringComparison.Ordinal);

        var response = await base.SendAsync(request, cancellationToken);
        for (var i = 1; i < times; i++)
        {
            response = await base.SendAsync(request, cancellationToken);
        }

        return response;
    }
}
