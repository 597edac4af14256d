namespace RunsCodegen.Cases.RoundTrips;

/// <summary>Several types, <c>oneOf</c>, <c>anyOf</c>, discriminators.</summary>
internal static class UnionRows
{
    private const string CatAndDog = """
        "Cat": { "type": "object", "required": ["kind", "lives"], "properties": { "kind": { "type": "string" }, "lives": { "type": "integer" } } },
        "Dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" }, "tricks": { "type": "array", "items": { "type": "string" } } } }
        """;

    private const string Animals = """
        "Pet": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" }, "name": { "type": "string" } }, "discriminator": { "propertyName": "kind", "mapping": { "dog": "#/components/schemas/PolymorphicBaseDog" } } },
        "Cat": { "allOf": ["#Pet", { "type": "object", "required": ["lives"], "properties": { "lives": { "type": "integer", "minimum": 1 } } }] },
        "Dog": { "allOf": ["#Pet"], "properties": { "tricks": { "type": "array", "items": { "type": "string" } } } },
        "Puppy": { "allOf": ["#Dog", { "properties": { "weeks": { "type": "integer" } } }] }
        """;

    /// <summary>The rows.</summary>
    public static IReadOnlyList<Row> All { get; } =
    [
        new("StringOrInteger", """{ "type": ["string", "integer"], "minLength": 2, "minimum": 5 }""", "Value")
        {
            Valid = ["\"ab\"", "5", "123"],
            Invalid = ["\"a\"", "4", "true", "1.5", "{}", "null"],
        },
        new("MoreBranchesThanAByteCounts", $$"""{ "oneOf": [{{string.Join(", ", Enumerable.Range(0, 300).Select(i => $$"""{ "type": "object", "required": ["kind"], "properties": { "kind": { "const": "k{{i}}" } } }"""))}}] }""", "Value")
        {
            Valid = ["{\"kind\":\"k0\"}", "{\"kind\":\"k299\"}"],
            Invalid = ["{\"kind\":\"k300\"}", "{}"],
        },
        new("RulesBesideBranches", """{ "oneOf": [{ "type": "array", "items": {} }, { "type": "string" }, { "type": "integer" }], "minLength": 2, "minimum": 5, "maxItems": 1 }""", "Value")
        {
            Valid = ["\"ab\"", "5", "[1]"],
            Invalid = ["\"a\"", "4", "[1,2]", "true"],
        },
        new("EnumBesideBranches", """{ "oneOf": [{ "type": "array", "items": {} }, { "type": "string" }], "enum": ["", [1]] }""", "Value")
        {
            Valid = ["\"\"", "[1]"],
            Invalid = ["\"a\"", "[]"],
        },
        new("StringOrNumberOrNull", """{ "type": ["string", "number", "null"] }""", "Value?")
        {
            Valid = ["\"ab\"", "5.25", "null"], Invalid = ["false", "[]"],
        },
        new("IntegerOrNumber", """{ "type": ["integer", "number"] }""", "Double") { Valid = ["1", "1.5"], Invalid = ["\"1\""] },
        new("EveryType", """{ "type": ["string", "number", "boolean", "array", "object", "null"], "items": { "type": "integer" } }""", "Value?")
        {
            Valid = ["\"a\"", "1.5", "true", "[1,2]", "{\"a\":[{}]}", "null"], Invalid = ["[\"a\"]"],
        },
        new("TextOrDateTime", """{ "anyOf": [{ "type": "string", "format": "date-time" }, { "type": "string" }] }""", "Value")
        {
            Valid = ["\"2020-01-01T00:00:00Z\"", "\"2020-01-01T00:00:00.000+00:00\"", "\"yesterday\""], Invalid = ["1"],
        },
        new("KindsOfSeveralForms", """{ "oneOf": ["#Cat", "#Dog"], "discriminator": { "propertyName": "kind" } }""", "Value")
        {
            Others = """
                "Form": { "oneOf": [{ "type": "object", "properties": { "text": { "type": "string" } }, "required": ["text"] }, { "type": "object", "properties": { "number": { "type": "integer" } }, "required": ["number"] }] },
                "Cat": { "allOf": ["#Form", { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["cat"] } } }] },
                "Dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["dog"] } } }
                """,
            Valid = ["{\"kind\":\"cat\",\"text\":\"a\"}", "{\"kind\":\"cat\",\"number\":1}", "{\"kind\":\"dog\"}"], Invalid = ["{\"kind\":\"Dog\"}", "{\"kind\":\"cat\"}"],
        },
        new("MessagesByTypeAndRole", """{ "anyOf": ["#System", "#User", "#Call"], "discriminator": { "propertyName": "type" } }""", "Value")
        {
            Others = """
                "System": { "type": "object", "required": ["type", "role"], "properties": { "type": { "type": "string", "enum": ["message"] }, "role": { "const": "system" } } },
                "User": { "type": "object", "required": ["type", "role"], "properties": { "type": { "const": "message" }, "role": { "const": "user" }, "name": { "type": "string" } } },
                "Call": { "type": "object", "required": ["type"], "properties": { "type": { "const": "call" }, "id": { "type": "string" } } }
                """,
            Valid = ["{\"type\":\"message\",\"role\":\"system\"}", "{\"type\":\"message\",\"role\":\"user\",\"name\":\"a\"}", "{\"type\":\"call\",\"id\":\"a\"}"],
            Invalid = ["{\"type\":\"message\",\"role\":\"tool\"}", "{\"type\":\"Call\"}", "{\"role\":\"user\"}", "{}"],
        },
        new("MessagesOfEitherForm", """{ "oneOf": ["#Easy", "#Full", "#Call"], "discriminator": { "propertyName": "type" } }""", "Value")
        {
            Others = """
                "Easy": { "type": "object", "required": ["text"], "properties": { "type": { "const": "message" }, "text": { "type": ["string", "array"], "items": { "type": "string" } } } },
                "Full": { "type": "object", "required": ["type", "text"], "properties": { "type": { "const": "message" }, "text": { "type": "array", "items": { "type": "string" } } } },
                "Call": { "type": "object", "required": ["type"], "properties": { "type": { "const": "call" }, "id": { "type": "string" } } }
                """,
            Valid = ["{\"type\":\"message\",\"text\":\"a\"}", "{\"text\":[\"a\"]}", "{\"type\":\"call\",\"id\":\"a\"}"],
            Invalid = ["{\"type\":\"message\",\"text\":[\"a\"]}", "{\"type\":\"message\",\"text\":1}", "{\"type\":\"Easy\",\"text\":\"a\"}", "{}"],
        },
        new("OneMappedOfTwo", """{ "oneOf": ["#Cat", "#Dog"], "discriminator": { "propertyName": "kind", "mapping": { "dog": "#/components/schemas/OneMappedOfTwoDog" } } }""", "Value")
        {
            Others = """
                "Cat": { "type": "object", "required": ["kind", "lives"], "properties": { "kind": { "type": "string", "enum": ["cat", "dog"] }, "lives": { "type": "integer" } } },
                "Dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["cat", "dog"] }, "tricks": { "type": "integer" } } }
                """,
            Valid = ["{\"kind\":\"dog\",\"tricks\":1}", "{\"kind\":\"cat\",\"lives\":9}"], Invalid = ["{\"kind\":\"cat\"}", "{\"kind\":\"Cat\",\"lives\":9}"],
        },
        new("ObjectsBesideAutoText", """{ "type": "object", "oneOf": [{ "type": "string", "enum": ["auto"] }, { "type": "object", "required": ["size"], "properties": { "size": { "type": "integer" } } }] }""", "Value")
        {
            Valid = ["{\"size\":1}"], Invalid = ["\"auto\"", "{}", "1"],
        },
        new("MapsOfThemselvesWithoutType", """{ "type": "object", "required": ["plain"], "properties": { "plain": "#Plain", "part": { "oneOf": ["#Part", { "type": "string" }] } } }""", "Value")
        {
            Others = """
                "Plain": { "properties": {}, "additionalProperties": { "oneOf": ["#Plain", { "type": "string" }, { "type": "array", "items": { "oneOf": ["#Plain", { "type": "string" }] } }] } },
                "Part": { "properties": { "text": { "type": "string" } }, "required": ["text"], "not": { "required": ["none"] } }
                """,
            Valid = ["{\"plain\":{\"a\":\"b\",\"c\":{\"d\":[\"e\",{}]}},\"part\":\"f\"}", "{\"plain\":{},\"part\":{\"text\":\"a\"}}"],
            Invalid = ["{\"plain\":\"a\"}", "{\"plain\":{\"a\":1}}", "{\"plain\":{\"a\":[1]}}"],
        },
        new("FormsOfABaseThatNamesThem", "\"#Window\"", "Window")
        {
            Others = """
                "Window": { "type": "object", "required": ["type"], "properties": { "type": { "type": "string", "enum": ["daily", "weekly", "yearly"] }, "day": { "type": "integer" } }, "discriminator": { "propertyName": "type" } },
                "WeeklyWindow": { "allOf": ["#Window", { "type": "object", "required": ["day"] }] },
                "YearlyWindow": { "allOf": ["#Window", { "type": "object", "required": ["month"], "properties": { "type": { "enum": ["yearly"] }, "month": { "type": "integer" } } }] }
                """,
            Valid = ["{\"type\":\"daily\"}", "{\"type\":\"weekly\",\"day\":1}", "{\"type\":\"yearly\",\"month\":1}"],
            Invalid = ["{\"type\":\"yearly\"}", "{}"],
        },
        new("KindsOfSeveralUnions", """{ "oneOf": ["#Page", "#Link"], "discriminator": { "propertyName": "kind" } }""", "Value")
        {
            Others = """
                "Text": { "oneOf": [{ "type": "object", "properties": { "text": { "type": "string" } }, "required": ["text"] }, { "type": "object", "properties": { "mark": { "type": "string" } }, "required": ["mark"] }] },
                "Page": { "allOf": ["#Text", { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["page"] } } }, { "oneOf": [{ "type": "object", "properties": { "made": { "type": "integer" } }, "required": ["made"] }, { "type": "object", "properties": { "given": { "type": "integer" } }, "required": ["given"] }] }] },
                "Link": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["link"] } } }
                """,
            Valid = ["{\"kind\":\"page\",\"text\":\"a\",\"given\":1}", "{\"kind\":\"link\"}"],
            Invalid = ["{\"kind\":\"Page\",\"text\":\"a\",\"given\":1}", "{\"kind\":\"page\",\"text\":\"a\"}", "{}", "\"page\"", "1"],
        },
        new("TimesOfDayInBranches", """{ "oneOf": [{ "type": "object", "properties": { "at": { "type": "string", "format": "time" } } }, { "type": "object", "properties": { "at": { "type": "integer" } }, "required": ["at"] }] }""", "Value")
        {
            Valid = ["{\"at\":\"12:30:45\"}", "{\"at\":1}"], Invalid = ["{\"at\":\"12:30\"}", "{\"at\":\"12:30:45+01:00\"}", "{\"at\":true}"],
        },
        new("KindsThatBothBranchesHave", """{ "oneOf": ["#Sidecar", "#Book"], "discriminator": { "propertyName": "kind" } }""", "Value")
        {
            Others = """
                "Sidecar": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["sidecar", "book"] } } },
                "Book": { "type": "object", "required": ["kind", "key"], "properties": { "kind": { "type": "string", "enum": ["sidecar", "book"] }, "key": { "type": "string" } } }
                """,
            Valid = ["{\"kind\":\"sidecar\"}", "{\"kind\":\"book\"}"], Invalid = ["{\"kind\":\"Sidecar\"}", "{\"kind\":\"book\",\"key\":\"a\"}", "{}"],
        },
        new("OpenRecordBesideOneThatRequires", """{ "oneOf": [{ "type": "object", "required": ["a"], "properties": { "a": { "type": "integer" } } }, { "type": "object", "properties": { "b": { "type": "string" } } }] }""", "Value")
        {
            Valid = ["{\"b\":\"c\"}", "{\"a\":\"text\",\"b\":\"c\"}", "{}"], Invalid = ["{\"a\":1}", "{\"a\":1,\"b\":\"c\"}", "{\"b\":1}"],
        },
        new("ClosedRecordBesideOneThatRequires", """{ "oneOf": [{ "type": "object", "required": ["a"], "properties": { "a": { "type": "integer" } } }, { "type": "object", "properties": { "b": { "type": "string" } }, "additionalProperties": false }] }""", "Value")
        {
            Valid = ["{\"a\":1}", "{\"b\":\"c\"}", "{}"], Invalid = ["{\"a\":\"text\"}", "{\"b\":1}"],
        },
        new("UuidOrName", """{ "oneOf": [{ "allOf": [{ "type": "string", "format": "uuid" }] }, { "type": "string", "pattern": "^[a-z-]+$" }] }""", "Value")
        {
            Valid = ["\"3fa85f64-5717-4562-b3fc-2c963f66afa6\"", "\"a-name\""], Invalid = ["\"abcdefab-abcd-abcd-abcd-abcdefabcdef\"", "\"A\"", "1"],
        },
        new("RangesOfAddresses", """{ "oneOf": [{ "type": "object", "required": ["first"], "properties": { "first": { "type": "string", "format": "ipv4" } } }, { "type": "object", "required": ["first"], "properties": { "first": { "type": "string", "format": "ipv6" } } }] }""", "Value")
        {
            Valid = ["{\"first\":\"192.0.2.1\"}", "{\"first\":\"2001:db8::1\"}"], Invalid = ["{\"first\":\"name\"}", "{}"],
        },
        new("TextsOfTwoLengths", """{ "oneOf": [{ "type": "string", "maxLength": 2 }, { "type": "string", "minLength": 2 }] }""", "String")
        {
            Valid = ["\"a\"", "\"abc\""], Invalid = ["\"ab\"", "1"],
        },
        new("IntegerOrFraction", """{ "anyOf": [{ "type": "integer" }, { "type": "number" }] }""", "Value")
        {
            Valid = ["9007199254740993", "1.5", "-2"], Invalid = ["\"1\""],
        },
        new("ListsOfDifferentItems", """{ "oneOf": [{ "type": "array", "items": { "type": "string" }, "minItems": 1 }, { "type": "array", "items": { "type": "integer" } }] }""", "Value")
        {
            Valid = ["[\"a\"]", "[1,2]", "[]"], Invalid = ["[true]", "{}"],
        },
        new("MapOrRecord", """{ "oneOf": [{ "type": "object", "properties": { "a": { "type": "string" } }, "required": ["a"], "additionalProperties": false }, { "type": "object", "additionalProperties": { "type": "integer" } }] }""", "Value")
        {
            Valid = ["{\"a\":\"x\"}", "{\"b\":1,\"c\":2}"], Invalid = ["{\"b\":true}", "{\"a\":\"x\",\"b\":1}"],
        },
        new("AnyOfTwoThatBothHold", """{ "anyOf": ["#A", "#B"] }""", "Value")
        {
            Others = """
                "A": { "type": "object", "required": ["a"], "properties": { "a": { "type": "string" } } },
                "B": { "type": "object", "required": ["b"], "properties": { "b": { "type": "integer" } } }
                """,
            Valid = ["{\"a\":\"x\"}", "{\"b\":1}", "{\"a\":\"x\",\"b\":1}", "{\"a\":\"x\",\"b\":\"no integer\"}"],
            Invalid = ["{}", "{\"a\":1}"],
        },
        new("AnyOfOptionals", """{ "anyOf": ["#A", "#B"] }""", "Value")
        {
            Others = """
                "A": { "type": "object", "properties": { "a": { "type": "string" } } },
                "B": { "type": "object", "properties": { "b": { "type": "object", "properties": { "c": { "type": "integer" } } } } }
                """,
            Valid = ["{\"a\":\"x\"}", "{\"b\":{\"c\":1}}", "{\"a\":\"x\",\"b\":{\"c\":1}}", "{}"],
            Invalid = ["[]"],
        },
        new("OneOfByValidity", """{ "oneOf": [{ "type": "object", "required": ["n"], "properties": { "n": { "type": "integer", "maximum": 10 }, "low": { "type": "string" } } }, { "type": "object", "required": ["n"], "properties": { "n": { "type": "integer", "minimum": 11 }, "high": { "type": "string" } } }] }""", "Value")
        {
            Valid = ["{\"n\":1,\"low\":\"a\"}", "{\"n\":20,\"high\":\"a\"}"], Invalid = ["{\"n\":\"a\"}"],
        },
        new("ByTrueAndFalse", """{ "oneOf": [{ "type": "object", "required": ["ok", "data"], "properties": { "ok": { "type": "boolean", "enum": [true] }, "data": { "type": "string" } } }, { "type": "object", "required": ["ok"], "properties": { "ok": { "const": false }, "error": { "type": "string" } } }] }""", "Value")
        {
            Valid = ["{\"ok\":true,\"data\":\"a\"}", "{\"ok\":false,\"error\":\"a\"}"], Invalid = ["{\"ok\":true}", "{\"ok\":1}"],
        },
        new("MembersBesideBranches", """{ "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } }, "oneOf": [{ "type": "object", "required": ["a"], "properties": { "a": { "type": "string" } } }, { "type": "object", "required": ["b"], "properties": { "b": { "type": "integer" } } }] }""", "Value")
        {
            Valid = ["{\"id\":\"1\",\"a\":\"x\"}", "{\"id\":\"1\",\"b\":1}"], Invalid = ["{\"a\":\"x\"}", "{\"id\":\"1\"}", "{\"id\":\"1\",\"a\":\"x\",\"b\":2}"],
        },
        new("AllOfWithUnion", """{ "allOf": [{ "type": "object", "properties": { "id": { "type": "string" } } }, { "oneOf": ["#Cat", "#Dog"], "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/components/schemas/AllOfWithUnionCat", "dog": "#/components/schemas/AllOfWithUnionDog" } } }] }""", "Value")
        {
            Others = CatAndDog,
            Valid = ["{\"id\":\"1\",\"kind\":\"cat\",\"lives\":9}", "{\"kind\":\"dog\",\"tricks\":[\"sit\"]}"],
            Invalid = ["{\"kind\":\"cat\"}", "{\"kind\":\"hamster\"}", "{\"id\":1,\"kind\":\"dog\"}"],
        },
        new("OnlyRequiredInBranches", """{ "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "string" } }, "anyOf": [{ "required": ["a"] }, { "required": ["b"] }] }""", "Value")
        {
            Valid = ["{\"a\":\"x\"}", "{\"a\":\"x\",\"b\":\"y\"}"], Invalid = ["{}"],
        },
        new("OneBranchBesideMembers", """{ "type": "object", "properties": { "a": { "type": "string" } }, "anyOf": [{ "required": ["a"] }] }""", "Value")
        {
            Valid = ["{\"a\":\"x\"}"], Invalid = ["{}"],
        },
        new("Discriminated", """{ "oneOf": ["#Cat", "#Dog"], "discriminator": { "propertyName": "kind" } }""", "Value")
        {
            Others = CatAndDog,
            Valid = ["{\"kind\":\"DiscriminatedCat\",\"lives\":9}", "{\"kind\":\"DiscriminatedDog\",\"tricks\":[]}"],
            Invalid = ["{\"kind\":\"cat\",\"lives\":1}", "{\"lives\":1}", "{\"kind\":\"DiscriminatedCat\"}"],
        },
        new("DiscriminatedByItsValues", """{ "anyOf": ["#Text", "#Image"], "discriminator": { "propertyName": "type" } }""", "Value")
        {
            Others = """
                "Text": { "type": "object", "required": ["type", "text"], "properties": { "type": { "type": "string", "enum": ["text", "plain"] }, "text": { "type": "string" } } },
                "Image": { "type": "object", "properties": { "type": { "const": "image" }, "url": { "type": "string", "format": "uri" } } }
                """,
            Valid = ["{\"type\":\"plain\",\"text\":\"a\"}", "{\"type\":\"image\",\"url\":\"http://a/%7Eb\"}", "{\"url\":\"/relative\"}"],
            Invalid = ["{\"type\":\"text\"}", "{\"type\":\"other\"}"],
        },
        new("DiscriminatedTwice", """{ "oneOf": ["#Cat", "#Canine"], "discriminator": { "propertyName": "kind" } }""", "Value")
        {
            Others = """
                "Cat": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "cat" }, "lives": { "type": "integer" } } },
                "Canine": { "oneOf": ["#Dog", "#Wolf"], "discriminator": { "propertyName": "kind" } },
                "Dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "dog" }, "name": { "type": "string" } } },
                "Wolf": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "wolf" }, "pack": { "type": "string" } } }
                """,
            Valid = ["{\"kind\":\"cat\",\"lives\":1}", "{\"kind\":\"wolf\",\"pack\":\"a\"}", "{\"kind\":\"dog\",\"name\":\"a\"}"],
            Invalid = ["{\"kind\":\"fox\"}", "{}"],
        },
        new("PolymorphicBase", "\"#Pet\"", "Pet")
        {
            Others = Animals,
            Valid =
            [
                "{\"kind\":\"PolymorphicBaseCat\",\"name\":\"a\",\"lives\":9}", "{\"kind\":\"dog\",\"tricks\":[\"sit\"]}",
                "{\"kind\":\"PolymorphicBasePuppy\",\"tricks\":[\"sit\"],\"weeks\":3}", "{\"kind\":\"PolymorphicBasePet\",\"name\":\"a\"}",
            ],
            Invalid = ["{\"kind\":\"PolymorphicBaseCat\"}", "{\"name\":\"a\"}", "{\"kind\":\"PolymorphicBaseCat\",\"lives\":0}"],
        },
        new("HeirsThatAddNothing", "\"#Answer\"", "Answer")
        {
            Others = """
                "Response": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } }, "discriminator": { "propertyName": "kind" } },
                "Answer": { "allOf": ["#Response"], "type": "object", "properties": {} },
                "Results": { "allOf": ["#Answer"], "properties": { "total": { "type": "integer" } } },
                "Empty": { "allOf": ["#Answer"], "description": "No results." },
                "Thing": { "allOf": ["#Response"], "properties": { "url": { "type": "string" } } }
                """,
            Valid =
            [
                "{\"kind\":\"HeirsThatAddNothingAnswer\"}", "{\"kind\":\"HeirsThatAddNothingResults\",\"total\":1}", "{\"kind\":\"HeirsThatAddNothingEmpty\"}",
            ],
            Invalid = ["{\"kind\":\"HeirsThatAddNothingResults\",\"total\":\"a\"}", "{}"],
        },
        new("HeirsWithValuesOfTheirOwn", "\"#Skill\"", "Skill")
        {
            Others = """
                "Skill": { "type": "object", "required": ["@odata.type"], "properties": { "@odata.type": { "type": "string" } }, "discriminator": { "propertyName": "@odata.type" } },
                "Split": { "allOf": ["#Skill"], "properties": { "pages": { "type": "integer" } }, "x-ms-discriminator-value": "#Skills.Split" },
                "Merge": { "allOf": ["#Skill"], "x-ms-discriminator-value": "#Skills.Merge" },
                "Other": { "allOf": ["#Skill"], "properties": { "name": { "type": "string" } } }
                """,
            Valid =
            [
                "{\"@odata.type\":\"#Skills.Split\",\"pages\":2}", "{\"@odata.type\":\"#Skills.Merge\"}", "{\"@odata.type\":\"HeirsWithValuesOfTheirOwnOther\",\"name\":\"a\"}",
            ],
            Invalid = ["{\"@odata.type\":\"#Skills.Split\",\"pages\":\"a\"}"],
        },
        new("PolymorphicUnion", "\"#Pet\"", "Pet")
        {
            Others = """
                "Pet": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" }, "name": { "type": "string" } }, "oneOf": ["#Cat", "#Dog"], "discriminator": { "propertyName": "kind" } },
                "Cat": { "allOf": ["#Pet", { "type": "object", "properties": { "lives": { "type": "integer" } } }] },
                "Dog": { "allOf": ["#Pet", { "type": "object", "properties": { "tricks": { "type": "integer" } } }] }
                """,
            Valid = ["{\"kind\":\"PolymorphicUnionCat\",\"name\":\"a\",\"lives\":9}", "{\"kind\":\"PolymorphicUnionDog\",\"tricks\":2}"],
            Invalid = ["{\"kind\":\"x\"}"],
        },
        new("Repeated", """{ "anyOf": ["#A", "#A", { "type": "null" }] }""", "A")
        {
            Others = """ "A": { "type": "object", "properties": { "a": { "type": "string" } } } """,
            Valid = ["{\"a\":\"x\"}", "null"], Invalid = ["1"],
        },
        new("BranchOfBranchesWithOneValue", """{ "oneOf": ["#Open", "#Media"] }""", "Value")
        {
            Others = """
                "Open": { "type": "object", "required": ["type"], "properties": { "type": { "enum": ["URL"] }, "url": { "type": "string" } } },
                "Media": { "oneOf": [{ "type": "object", "required": ["type", "mute"], "properties": { "type": { "enum": ["MEDIA"] }, "mute": { "type": "boolean" } } }, { "type": "object", "required": ["type", "skip"], "properties": { "type": { "enum": ["MEDIA"] }, "skip": { "type": "integer" } } }] }
                """,
            Valid = ["{\"type\":\"URL\",\"url\":\"x\"}", "{\"type\":\"MEDIA\",\"mute\":true}", "{\"type\":\"MEDIA\",\"skip\":1}"],
            Invalid = ["{\"type\":\"MEDIA\"}", "{\"type\":\"MEDIA\",\"mute\":true,\"skip\":1}", "{\"type\":\"OTHER\"}"],
        },
        new("NestedInPlace", """{ "oneOf": [{ "type": "string" }, { "oneOf": [{ "type": "integer" }, { "type": "boolean" }, { "type": "null" }] }] }""", "Value?")
        {
            Valid = ["\"a\"", "1", "true", "null"], Invalid = ["{}", "1.5"],
        },
        new("OrAnything", """{ "anyOf": ["#A", {}] }""", "Value")
        {
            Others = """ "A": { "type": "object", "required": ["a"], "properties": { "a": { "type": "string" } } } """,
            Valid = ["{\"a\":\"x\"}", "{\"a\":1,\"b\":[]}", "\"text\"", "12"],
        },
        new("ByAMemberThatMayBeAbsent", """{ "anyOf": ["#Card", "#Ideal", "#Wallet"] }""", "Value")
        {
            Others = """
                "Card": { "type": "object", "properties": { "type": { "type": "string", "enum": ["scheme", "giftcard"] }, "number": { "type": "string" } } },
                "Ideal": { "type": "object", "properties": { "type": { "type": "string", "enum": ["ideal"] }, "issuer": { "type": "string" } } },
                "Wallet": { "type": "object", "required": ["type"], "properties": { "type": { "const": "wallet" }, "number": { "type": "integer" } } }
                """,
            Valid = ["{\"type\":\"ideal\",\"issuer\":\"a\"}", "{\"number\":\"1\"}", "{\"issuer\":\"a\"}", "{\"type\":\"wallet\",\"number\":1}", "{}"],
            Invalid = ["{\"type\":\"wallet\",\"number\":\"1\"}", "{\"type\":\"cash\"}", "{\"type\":1}"],
        },
        new("ClosedBesideBranches", """{ "type": "object", "properties": { "id": { "type": "string" } }, "anyOf": ["#Card", "#Account"], "unevaluatedProperties": false }""", "Value")
        {
            Others = """
                "Card": { "type": "object", "required": ["number"], "properties": { "object": { "const": "card" }, "number": { "type": "string" } } },
                "Account": { "type": "object", "required": ["iban"], "properties": { "object": { "const": "account" }, "iban": { "type": "string" } } }
                """,
            Valid = ["{\"id\":\"a\",\"number\":\"1\"}", "{\"iban\":\"1\",\"object\":\"account\"}", "{\"iban\":\"1\",\"number\":\"1\"}"],
            Invalid = ["{\"number\":\"1\",\"other\":1}", "{\"id\":\"1\",\"iban\":\"1\",\"other\":1}", "{\"id\":\"1\"}"],
        },
        new("BranchesWithoutRequiredMembers", """{ "anyOf": [{ "additionalProperties": { "type": "string" }, "type": "object" }, "#A", "#B"], "additionalProperties": { "type": "string" } }""", "Value")
        {
            Others = """
                "A": { "type": "object", "properties": { "a.1": { "type": "string" }, "a.2": { "type": "string" } } },
                "B": { "type": "object", "properties": { "b.1": { "type": "string" } } }
                """,
            Valid = ["{\"a.1\":\"x\",\"b.1\":\"y\",\"c\":\"z\"}", "{\"b.1\":\"y\"}", "{}"],
            Invalid = ["{\"a.1\":1}", "{\"c\":1}"],
        },
        new("AmbiguousAndDeep", "\"#Node\"", "Node")
        {
            Others = """
                "Node": { "anyOf": ["#A", "#B"] },
                "A": { "type": "object", "properties": { "next": "#Node", "n": { "type": "integer", "minimum": 5 }, "a": { "type": "string" } } },
                "B": { "type": "object", "properties": { "next": "#Node", "n": { "type": "integer", "minimum": 5 }, "b": { "type": "string" } } }
                """,
            Valid = [Deep("{\"next\":", "{\"n\":5}"), Deep("{\"b\":\"x\",\"next\":", "{\"n\":5}", 6)],
            Invalid = [Deep("{\"next\":", "{\"n\":4}"), Deep("{\"next\":", "1")],
        },
        new("KindsAndDeep", "\"#Node\"", "Node")
        {
            Others = """
                "Node": { "oneOf": ["#And", "#Or", "#Leaf"] },
                "And": { "type": "object", "properties": { "parts": { "type": "array", "items": "#Node" }, "kind": { "const": "and" } } },
                "Or": { "type": "object", "properties": { "parts": { "type": "array", "items": "#Node" }, "kind": { "const": "or" } } },
                "Leaf": { "type": "object", "required": ["n"], "properties": { "n": { "type": "integer", "minimum": 5 }, "kind": { "type": "null" } } }
                """,
            Valid = [Deep("{\"parts\":[", "{\"n\":5,\"kind\":null}", 15, "],\"kind\":\"or\"}")],
            Invalid = [Deep("{\"parts\":[", "{\"n\":4,\"kind\":null}", 15, "],\"kind\":\"and\"}"), Deep("{\"parts\":[", "1", 15, "],\"kind\":\"or\"}")],
        },
        new("Recursive", "\"#Node\"", "Node")
        {
            Others = """ "Node": { "oneOf": [{ "type": "string" }, { "type": "array", "items": "#Node" }, { "type": "object", "required": ["not"], "properties": { "not": "#Node" } }] } """,
            Valid = ["\"a\"", "[\"a\",{\"not\":[\"b\"]}]"], Invalid = ["1", "[1]"],
        },
    ];

    // As deep as texts may be, nearly.
    private static string Deep(string before, string value, int depth = 60, string after = "}") =>
        string.Concat(Enumerable.Repeat(before, depth)) + value + string.Concat(Enumerable.Repeat(after, depth));
}
