using System.Text.Json.Serialization;

namespace Runs.Server.Storage;

/// <summary>Strings and lists of them as JSON, without reflection.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(IReadOnlyCollection<string>))]
internal sealed partial class PlainJson : JsonSerializerContext;
