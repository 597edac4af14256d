using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Types;

/// <summary>The table from type and format to C#; a format it does not know says nothing about the type.</summary>
internal static class PrimitiveTypes
{
    /// <summary>The C# type of a schema with one JSON type that is neither array, object nor null.</summary>
    public static PrimitiveType Of(JsonTypes type, Schema schema) => type switch
    {
        JsonTypes.Boolean => PrimitiveType.Boolean,
        JsonTypes.Integer => OfInteger(schema.Format),
        JsonTypes.Number => OfNumber(schema.Format),
        _ => OfString(schema.Format, schema.String?.ContentEncoding),
    };

    /// <summary>The C# type of integers of a format.</summary>
    public static PrimitiveType OfInteger(string? format) => format switch
    {
        "int32" or "int16" or "int8" or "uint16" or "uint8" => PrimitiveType.Int32,
        "uint64" => PrimitiveType.UInt64,
        _ => PrimitiveType.Int64,
    };

    private static PrimitiveType OfNumber(string? format) => format switch
    {
        "float" => PrimitiveType.Single,
        "decimal" => PrimitiveType.Decimal,
        "int32" => PrimitiveType.Int32,
        "int64" => PrimitiveType.Int64,
        _ => PrimitiveType.Double,
    };

    private static PrimitiveType OfString(string? format, string? contentEncoding) => format switch
    {
        "int64" => PrimitiveType.Int64String,
        "date-time" => PrimitiveType.DateTime,
        "date" => PrimitiveType.Date,
        "time" => PrimitiveType.Time,
        "duration" => PrimitiveType.Duration,
        "uuid" => PrimitiveType.Uuid,
        "uri" or "uri-reference" => PrimitiveType.Uri,
        "byte" => PrimitiveType.Bytes,
        _ => contentEncoding == "base64" ? PrimitiveType.Bytes : PrimitiveType.String,
    };
}
