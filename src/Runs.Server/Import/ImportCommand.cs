using System.Globalization;
using Runs.Server.Storage;

namespace Runs.Server.Import;

/// <summary>The command <c>import FILE [--database FILE] [--environment ID]</c>.</summary>
public static class ImportCommand
{
    private const string Usage = "usage: import FILE [--database FILE] [--environment ID]; FILE is OTLP/JSON, one request a line, plain or gzipped, or - for standard input";

    private const int Done = 0;
    private const int LinesLeftOut = 1;
    private const int WrongUse = 2;

    /// <summary>Runs the command with what follows its name; returns the process's exit code.</summary>
    /// <param name="arguments">The file, and what wins over the configuration.</param>
    /// <param name="options">The server's configuration: its database and its environments.</param>
    /// <param name="output">Gets the result.</param>
    /// <param name="error">Gets every line that was left out, and warnings.</param>
    /// <param name="cancellationToken">Stops between lines.</param>
    public static async Task<int> RunAsync(
        string[] arguments, RunsServerOptions options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        if (!TryParse(arguments, options, out var file, out var database, out var environment))
        {
            await error.WriteLineAsync(Usage);
            return WrongUse;
        }

        try
        {
            await using var store = SqliteRunStore.Open(database);
            await options.SaveEnvironmentsAsync(store, cancellationToken);
            await using var input = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            var importer = new OtlpImporter(store, new ImportOptions { EnvironmentId = environment }, problem => error.WriteLine(problem.ToText(file)));
            var result = await importer.ImportAsync(input, cancellationToken);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{file}: {result.Lines} lines, {result.Spans} spans of {result.Runs} runs; {result.Errors} lines left out, {result.Warnings} warnings"));

            return result.Errors == 0 ? Done : LinesLeftOut;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or RunStoreException)
        {
            await error.WriteLineAsync($"cannot import '{file}': {e.Message}");
            return WrongUse;
        }
    }

    private static bool TryParse(string[] arguments, RunsServerOptions options, out string file, out string database, out string? environment)
    {
        file = "";
        database = options.Database ?? RunsServerOptions.DefaultDatabase;
        environment = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--database" when i + 1 < arguments.Length:
                    database = arguments[++i];
                    break;
                case "--environment" when i + 1 < arguments.Length:
                    environment = arguments[++i];
                    break;
                case var other when file.Length == 0 && (other == "-" || !other.StartsWith('-')):
                    file = other;
                    break;
                default:
                    return false;
            }
        }

        return file.Length > 0;
    }
}
