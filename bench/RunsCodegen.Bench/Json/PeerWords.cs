using System.Text.Json.Serialization;
using StringEnum = Newtonsoft.Json.Converters.StringEnumConverter;

namespace RunsCodegen.Bench.Json;

/// <summary>Words as both libraries take them from an enum's names.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PeerLevel>)), Newtonsoft.Json.JsonConverter(typeof(StringEnum))]
internal enum PeerLevel
{
    TRACE,
    DEBUG,
    LOG,
    INFO,
    WARN,
    ERROR,
}

[JsonConverter(typeof(JsonStringEnumConverter<PeerKind>)), Newtonsoft.Json.JsonConverter(typeof(StringEnum))]
internal enum PeerKind
{
    UNSPECIFIED,
    INTERNAL,
    SERVER,
    CLIENT,
    PRODUCER,
    CONSUMER,
    UNRECOGNIZED,
    LOG,
}

[JsonConverter(typeof(JsonStringEnumConverter<PeerEnvironment>)), Newtonsoft.Json.JsonConverter(typeof(StringEnum))]
internal enum PeerEnvironment
{
    PRODUCTION,
    STAGING,
    DEVELOPMENT,
    PREVIEW,
}

[JsonConverter(typeof(JsonStringEnumConverter<PeerVariant>)), Newtonsoft.Json.JsonConverter(typeof(StringEnum))]
internal enum PeerVariant
{
    primary,
    warm,
    cold,
}
