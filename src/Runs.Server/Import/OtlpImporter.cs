using Runs.Server.Storage;

namespace Runs.Server.Import;

/// <summary>
/// Reads OpenTelemetry traces as the Collector's file exporter writes them, one OTLP/JSON request a line, plain or gzipped,
/// into a store. A line is taken whole or not at all; a bad one is reported and costs no other line anything.
/// </summary>
/// <param name="store">Where the spans go. The environments they name must be there.</param>
/// <param name="options">How to go about it.</param>
/// <param name="report">Gets every problem as it is found; nothing keeps them.</param>
public sealed class OtlpImporter(IRunStore store, ImportOptions options, Action<ImportProblem> report)
{
    private readonly Dictionary<string, bool> _environments = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _runs = [];
    private readonly List<SpanRow> _gathered = [];
    private ImportResult _result = new();

    /// <summary>Imports a file; <paramref name="stream"/> stays the caller's.</summary>
    public async ValueTask<ImportResult> ImportAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        _result = new ImportResult();
        _runs.Clear();
        _gathered.Clear();
        var lines = new LineReader(await GzipDetection.OpenAsync(stream, cancellationToken), options.MaximumLineBytes);
        try
        {
            while (await lines.ReadAsync(cancellationToken))
            {
                await ImportLineAsync(lines, cancellationToken);
            }
        }
        catch (InvalidDataException e)
        {
            Error(lines.Number, $"the gzip data is damaged from here on: {e.Message}");
        }

        await WriteGatheredAsync(cancellationToken);
        await store.SettleRunsAsync(cancellationToken);

        return _result with { Runs = _runs.Count };
    }

    private async ValueTask ImportLineAsync(LineReader lines, CancellationToken cancellationToken)
    {
        var line = lines.Number == 1 ? WithoutByteOrderMark(lines.Line) : lines.Line;
        if (!lines.IsTooLong && line.Span.IndexOfAnyExcept(" \t\r"u8) < 0)
        {
            return;
        }

        _result = _result with { Lines = _result.Lines + 1 };
        try
        {
            var spans = lines.IsTooLong
                ? throw new BadLineException($"the line has more than {options.MaximumLineBytes} bytes; let the exporter write smaller batches")
                : ReadLine(line, lines.Number);
            await CheckEnvironmentsAsync(spans, cancellationToken);
            _gathered.AddRange(spans);
        }
        catch (BadLineException e)
        {
            Error(lines.Number, e.Message);
        }

        if (_gathered.Count >= options.SpansPerTransaction)
        {
            await WriteGatheredAsync(cancellationToken);
        }
    }

    private List<SpanRow> ReadLine(ReadOnlyMemory<byte> line, long number)
    {
        // Held back until the line has turned out good: of a line that is left out, only the reason matters.
        var warnings = new List<string>();
        var spans = OtlpLine.Read(line, options.EnvironmentId, warnings.Add);
        foreach (var warning in warnings)
        {
            _result = _result with { Warnings = _result.Warnings + 1 };
            report(new ImportProblem(number, ImportSeverity.Warning, warning));
        }

        return spans;
    }

    private async ValueTask CheckEnvironmentsAsync(List<SpanRow> spans, CancellationToken cancellationToken)
    {
        foreach (var id in spans.Select(span => span.EnvironmentId).Distinct(StringComparer.Ordinal))
        {
            if (!_environments.TryGetValue(id, out var isKnown))
            {
                isKnown = await store.FindEnvironmentAsync(id, cancellationToken) is not null;
                _environments.Add(id, isKnown);
            }

            if (!isKnown)
            {
                throw new BadLineException($"the database has no environment '{id}'; name one that it has with --environment");
            }
        }
    }

    private async ValueTask WriteGatheredAsync(CancellationToken cancellationToken)
    {
        await store.WriteSpansAsync(_gathered, cancellationToken);
        _result = _result with { Spans = _result.Spans + _gathered.Count };
        foreach (var span in _gathered)
        {
            _runs.Add((span.EnvironmentId, span.RunId));
        }

        _gathered.Clear();
    }

    private void Error(long line, string message)
    {
        _result = _result with { Errors = _result.Errors + 1 };
        report(new ImportProblem(line, ImportSeverity.Error, message));
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> line) =>
        line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
}
