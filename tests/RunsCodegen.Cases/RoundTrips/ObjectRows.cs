namespace RunsCodegen.Cases.RoundTrips;

/// <summary>Members, <c>allOf</c>, maps.</summary>
internal static class ObjectRows
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<Row> All { get; } =
    [
        new("LimitsOfOtherMembers", """{ "type": "object", "properties": { "name": { "type": "string" } }, "additionalProperties": { "type": "integer", "minimum": 5 } }""", "Value")
        {
            Valid = ["{\"name\":\"a\",\"b\":5}", "{}"], Invalid = ["{\"b\":4}", "{\"b\":\"5\"}"],
        },
        new("Merged", """{ "allOf": [{ "type": "object", "required": ["a"], "properties": { "a": { "type": "string" } } }, { "type": "object", "properties": { "b": { "type": "integer" } } }], "required": ["b"] }""", "Value")
        {
            Valid = ["{\"a\":\"x\",\"b\":1}"], Invalid = ["{\"a\":\"x\"}", "{\"b\":1}"],
        },
        new("SameMemberTwice", """{ "allOf": [{ "type": "object", "properties": { "a": { "type": "string", "maxLength": 3 } } }, { "type": "object", "properties": { "a": { "type": "string", "minLength": 2 } } }] }""", "Value")
        {
            Valid = ["{\"a\":\"ab\"}", "{}"], Invalid = ["{\"a\":\"a\"}", "{\"a\":\"abcd\"}"],
        },
        new("NarrowedMember", """{ "allOf": [{ "type": "object", "properties": { "a": { "type": "string" } } }, { "type": "object", "properties": { "a": { "enum": ["x", "y"] } } }] }""", "Value")
        {
            Valid = ["{\"a\":\"x\"}"], Invalid = ["{\"a\":\"z\"}"],
        },
        new("SameObjectTwice", """{ "allOf": [{ "type": "object", "properties": { "a": { "type": "object", "properties": { "b": { "type": "string" }, "sets": { "type": "array", "items": { "type": "object", "properties": { "id": { "type": "string" } } } } } } } }, { "type": "object", "properties": { "a": { "type": "object", "properties": { "sets": { "type": "array", "items": { "type": "object", "properties": { "n": { "type": "integer" } } } } } } } }] }""", "Value")
        {
            Valid = ["{\"a\":{\"b\":\"x\",\"sets\":[{\"id\":\"y\",\"n\":1}]}}", "{}"], Invalid = ["{\"a\":{\"b\":1}}", "{\"a\":{\"sets\":[{\"id\":1}]}}", "{\"a\":{\"sets\":[{\"n\":\"x\"}]}}"],
        },
        new("DescribedOnly", """{ "allOf": ["#A", { "description": "words" }] }""", "A")
        {
            Others = """ "A": { "type": "object", "required": ["a"], "properties": { "a": { "type": "string" } } } """,
            Valid = ["{\"a\":\"x\"}"], Invalid = ["{}"],
        },
        new("LimitedText", """{ "allOf": [{ "type": "string" }, { "minLength": 2 }] }""", "String") { Valid = ["\"ab\""], Invalid = ["\"a\"", "1"] },
        new("LimitedEnum", """{ "allOf": ["#E", { "enum": ["a", "b"] }] }""", "Value")
        {
            Others = """ "E": { "type": "string", "enum": ["a", "c"] } """,
            Valid = ["\"a\""], Invalid = ["\"b\"", "\"c\""],
        },
        new("LimitedList", """{ "allOf": [{ "type": "array", "items": { "type": "integer" } }, { "minItems": 2 }] }""", "IReadOnlyList<Int64>")
        {
            Valid = ["[1,2]"], Invalid = ["[1]", "[\"a\",\"b\"]"],
        },
        new("LimitedNumber", """{ "allOf": [{ "type": "number" }, { "type": "integer", "format": "int32" }], "maximum": 10 }""", "Int32") { Valid = ["10"], Invalid = ["11", "1.5"] },
        new("NothingSaid", """{ "allOf": [{}, { "description": "words" }] }""", "JsonAny") { Valid = ["1", "{\"a\":1}"] },
        new("ReferenceWithMembers", """{ "$ref": "#/components/schemas/ReferenceWithMembersA", "properties": { "b": { "type": "integer" } } }""", "Value")
        {
            Others = """ "A": { "type": "object", "properties": { "a": { "type": "string" } } } """,
            Valid = ["{\"a\":\"x\",\"b\":1}"], Invalid = ["{\"b\":\"x\"}"],
        },
        new("RequiredOnly", """{ "type": "object", "required": ["a", "b"], "properties": { "a": { "type": "string" } } }""", "Value")
        {
            Valid = ["{\"a\":\"x\",\"b\":1}", "{\"a\":\"x\",\"b\":null}"], Invalid = ["{\"a\":\"x\"}"],
        },
        new("RequiredOnlyInPart", """{ "allOf": [{ "type": "object", "required": ["b"], "properties": { "a": { "type": "string" } } }, { "type": "object", "required": ["c"], "properties": { "b": { "type": "string" } } }] }""", "Value")
        {
            Valid = ["{\"b\":\"x\",\"c\":1}"], Invalid = ["{\"b\":\"x\"}", "{\"c\":\"x\"}"],
        },
        new("MembersWithoutType", """{ "properties": { "a": { "type": "string" } } }""", "Value") { Valid = ["{\"a\":\"x\"}"], Invalid = ["{\"a\":1}"] },
        new("MembersAndOthers", """{ "type": "object", "properties": { "a": { "type": "string" } }, "additionalProperties": { "type": "integer" } }""", "Value")
        {
            Valid = ["{\"a\":\"x\",\"b\":1}"], Invalid = ["{\"b\":\"x\"}"],
        },
        new("MembersAndAnything", """{ "type": "object", "properties": { "a": { "type": "string" } }, "additionalProperties": true }""", "Value")
        {
            Valid = ["{\"a\":\"x\",\"b\":[1,{\"c\":null}]}"], Invalid = ["{\"a\":1}"],
        },
        new("Closed", """{ "type": "object", "properties": { "a": { "type": "string" } }, "additionalProperties": false }""", "Value") { Valid = ["{}"], Invalid = ["{\"b\":1}"] },
        new("KeysOfOnePattern", """{ "type": "object", "patternProperties": { "^x-": { "type": "integer" } }, "additionalProperties": false }""", "IReadOnlyDictionary<String, Int64>")
        {
            Valid = ["{\"x-a\":1}", "{}"], Invalid = ["{\"a\":1}", "{\"x-a\":\"b\"}"],
        },
        new("KeyThatIsRequired", """{ "type": "object", "required": ["a"], "additionalProperties": { "type": "string" } }""", "IReadOnlyDictionary<String, String>")
        {
            Valid = ["{\"a\":\"x\",\"b\":\"y\"}"], Invalid = ["{\"b\":\"y\"}"],
        },
        new("KeysOfEnum", """{ "type": "object", "propertyNames": { "enum": ["a", "b"] }, "additionalProperties": { "type": "string" } }""", "IReadOnlyDictionary<String, String>")
        {
            Valid = ["{\"a\":\"x\"}"], Invalid = ["{\"c\":\"x\"}"],
        },
        new("Tuple", """{ "type": "array", "prefixItems": [{ "type": "string" }, { "type": "integer" }], "items": false }""", "IReadOnlyList<JsonAny>")
        {
            Valid = ["[\"a\",1]", "[]"], Invalid = ["[1,1]", "[\"a\",1,2]"],
        },
        new("ThreeStates", """{ "type": "object", "properties": { "a": { "type": ["string", "null"] } } }""", "Value") { Valid = ["{}", "{\"a\":null}", "{\"a\":\"x\"}"], Invalid = ["{\"a\":1}"] },
        new("RecursiveByAllOf", "\"#Node\"", "Node")
        {
            Others = """ "Node": { "allOf": [{ "type": "object", "properties": { "next": "#Node" } }, { "type": "object", "properties": { "n": { "type": "integer" } } }] } """,
            Valid = ["{\"n\":1,\"next\":{\"n\":2}}"], Invalid = ["{\"next\":{\"n\":\"x\"}}"],
        },
    ];
}
