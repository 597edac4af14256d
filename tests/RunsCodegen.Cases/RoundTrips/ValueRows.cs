namespace RunsCodegen.Cases.RoundTrips;

/// <summary>Strings and numbers with their formats.</summary>
internal static class ValueRows
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<Row> All { get; } =
    [
        new("MultiplesBeyondDecimal", """{ "type": "number", "multipleOf": 1e30 }""", "Double") { Valid = ["0", "2e30"], Invalid = ["1", "1.5e30"] },
        new("IntegersFarFromZero", """{ "type": "integer", "minimum": 1e30 }""", "Int64") { Invalid = ["1"] },
        new("LimitsBeyondDouble", """{ "type": "number", "maximum": 1e400, "exclusiveMinimum": 1e-30 }""", "Double") { Valid = ["1", "1e-29"], Invalid = ["0", "1e-30"] },
        new("Integer", """{ "type": "integer" }""", "Int64") { Valid = ["0", "-1", "9223372036854775807"], Invalid = ["1.5", "\"1\""] },
        new("Int32", """{ "type": "integer", "format": "int32" }""", "Int32") { Valid = ["2147483647"], Invalid = ["2147483648"] },
        new("UInt32", """{ "type": "integer", "format": "uint32" }""", "Int64") { Valid = ["4294967295"] },
        new("UInt64", """{ "type": "integer", "format": "uint64" }""", "UInt64") { Valid = ["18446744073709551615", "0"], Invalid = ["-1", "1.5"] },
        new("Number", """{ "type": "number" }""", "Double") { Valid = ["1.5", "-0.25", "1e30", "0"], Invalid = ["\"1\""] },
        new("Decimal", """{ "type": "number", "format": "decimal" }""", "Decimal") { Valid = ["0.1234567890123456789012345678"] },
        new("DatesAndTimes", """{ "type": "string", "format": "date-time" }""", "DateTimeOffset")
        {
            Valid = ["\"2020-01-01T00:00:00Z\"", "\"2020-01-01T00:00:00.1234567+02:00\""], Invalid = ["\"2020-01-01\"", "\"2020-01-01T00:00:00\""],
        },
        new("Days", """{ "type": "string", "format": "date" }""", "DateOnly") { Valid = ["\"2020-02-29\""], Invalid = ["\"2021-02-29\"", "\"2020-1-1\""] },
        new("Uuid", """{ "type": "string", "format": "uuid" }""", "Guid") { Valid = ["\"0191d2a4-8e1b-7c3f-9a55-2f6b8c0d1e2f\""], Invalid = ["\"0191d2a48e1b7c3f9a552f6b8c0d1e2f\""] },
        new("Uri", """{ "type": "string", "format": "uri" }""", "Uri") { Valid = ["\"http://EXAMPLE.com/%7Ea?b=c d\"", "\"urn:a:b\""] },
        new("Bytes", """{ "type": "string", "format": "byte" }""", "Byte[]") { Valid = ["\"AQID\"", "\"\"", "\"AQ==\""], Invalid = ["\"A\""] },
        new("Int64Text", """{ "type": "string", "format": "int64" }""", "Int64") { Valid = ["\"123\""] },
        new("NeedlessEscapes", """{ "type": "string", "pattern": "^[A-Za-z0-9\\-\\_\\.]+\\i\\_\\é$" }""", "String") { Valid = ["\"a-_.i_é\""], Invalid = ["\"a\\\\i_é\"", "\"a_é\"", "\"\""] },
        new("LengthWithoutType", """{ "minLength": 2 }""", "JsonAny") { Valid = ["\"ab\"", "1", "{}"], Invalid = ["\"a\""] },
        new("ItemsWithoutType", """{ "items": { "type": "integer" } }""", "IReadOnlyList<Int64>") { Valid = ["[1]"], Invalid = ["[\"a\"]"] },
    ];
}
