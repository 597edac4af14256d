namespace Runs.Server.Import;

/// <summary>
/// The line cannot be used. Thrown from deep inside a line and caught where lines are counted, so that no reader in
/// between has to carry a half-read line along.
/// </summary>
internal sealed class BadLineException(string message) : Exception(message);
