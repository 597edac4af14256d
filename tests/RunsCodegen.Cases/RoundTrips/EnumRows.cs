namespace RunsCodegen.Cases.RoundTrips;

/// <summary><c>enum</c> and <c>const</c>.</summary>
internal static class EnumRows
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<Row> All { get; } =
    [
        new("Words", """{ "enum": ["a", "A", "", "class", "+1", "ä", "日本"] }""", "Value")
        {
            Valid = ["\"a\"", "\"A\"", "\"\"", "\"class\"", "\"+1\"", "\"ä\"", "\"日本\""], Invalid = ["\"b\"", "1", "null"],
        },
        new("WordsThatAreObjects", """{ "type": "object", "enum": ["a", "b"] }""", "Value") { Valid = ["\"a\""], Invalid = ["\"c\"", "{}"] },
        new("WordsOrNull", """{ "type": ["string", "null"], "enum": ["a", null] }""", "Value?") { Valid = ["\"a\"", "null"], Invalid = ["\"b\""] },
        new("WordsButNotNull", """{ "type": "string", "enum": ["a", null] }""", "Value") { Valid = ["\"a\""], Invalid = ["\"b\"", "null"] },
        new("WordsOrOthers", """{ "anyOf": [{ "type": "string" }, { "type": "string", "enum": ["a", "b"] }] }""", "Value")
        {
            Valid = ["\"a\"", "\"other\""], Invalid = ["1", "null"],
        },
        new("WordsOrShortOthers", """{ "anyOf": [{ "type": "string", "maxLength": 2 }, { "type": "string", "enum": ["alpha"] }, { "type": "null" }] }""", "Value?")
        {
            Valid = ["\"alpha\"", "\"xy\"", "null"], Invalid = ["\"xyz\""],
        },
        new("TextOrEmpty", """{ "anyOf": [{ "type": "string", "minLength": 2 }, { "type": "string", "enum": [""] }] }""", "String")
        {
            Valid = ["\"\"", "\"ab\""], Invalid = ["\"a\""],
        },
        new("TwoEnums", """{ "oneOf": ["#A", "#B"] }""", "Value")
        {
            Others = """ "A": { "type": "string", "enum": ["a"] }, "B": { "type": "string", "enum": ["b", "c"] } """,
            Valid = ["\"a\"", "\"c\""], Invalid = ["\"d\""],
        },
        new("Integers", """{ "type": "integer", "enum": [1, 2, -3] }""", "Int64") { Valid = ["1", "-3"], Invalid = ["4", "\"1\""] },
        new("IntegersWithoutType", """{ "enum": [1, 2] }""", "Int64") { Valid = ["1"], Invalid = ["4", "1.5"] },
        new("Fractions", """{ "type": "number", "enum": [0.5, 1] }""", "Double") { Valid = ["0.5", "1"], Invalid = ["4"] },
        new("Yes", """{ "type": "boolean", "enum": [true] }""", "Boolean") { Valid = ["true"], Invalid = ["false"] },
        new("Mixed", """{ "enum": ["a", 1, true, null] }""", "Value?") { Valid = ["\"a\"", "1", "true", "null"], Invalid = ["\"b\"", "2", "false"] },
        new("MixedWithTypes", """{ "type": ["string", "integer"], "enum": ["auto", 1, 2, true] }""", "Value")
        {
            Valid = ["\"auto\"", "2"], Invalid = ["true", "3", "\"b\""],
        },
        new("Objects", """{ "enum": [{ "a": 1 }, [1]] }""", "JsonAny") { Valid = ["{\"a\":1}", "[1]"], Invalid = ["{\"a\":2}"] },
        new("ConstText", """{ "const": "a" }""", "String") { Valid = ["\"a\""], Invalid = ["\"b\"", "1"] },
        new("ConstNumber", """{ "const": 1.5 }""", "Double") { Valid = ["1.5"], Invalid = ["2"] },
        new("ConstInteger", """{ "const": 7 }""", "Int64") { Valid = ["7"], Invalid = ["8"] },
        new("ConstTrue", """{ "const": true }""", "Boolean") { Valid = ["true"], Invalid = ["false"] },
        new("ConstNull", """{ "const": null }""", "JsonAny") { Valid = ["null"], Invalid = ["0"] },
        new("ConstObject", """{ "const": { "a": [1] } }""", "JsonAny") { Valid = ["{\"a\":[1]}"], Invalid = ["{\"a\":[2]}"] },
        new("NumberOrWord", """{ "oneOf": [{ "type": "integer" }, { "type": "string", "enum": ["auto"] }] }""", "Value")
        {
            Valid = ["1", "\"auto\""], Invalid = ["\"x\""],
        },
    ];
}
