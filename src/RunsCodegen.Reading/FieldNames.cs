using System.Collections.Frozen;

namespace RunsCodegen.Reading;

/// <summary>The fields of each object of the specification, over all its versions from 3.0 on, and of 2.0 where it differs.</summary>
internal static class FieldNames
{
    public static readonly FrozenSet<string> Document = Set("openapi", "$self", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags", "externalDocs");
    public static readonly FrozenSet<string> Info = Set("title", "summary", "description", "termsOfService", "contact", "license", "version");
    public static readonly FrozenSet<string> Server = Set("url", "name", "description", "variables");
    public static readonly FrozenSet<string> ServerVariable = Set("enum", "default", "description");
    public static readonly FrozenSet<string> Components = Set("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems", "mediaTypes");
    public static readonly FrozenSet<string> PathItem = Set("$ref", "summary", "description", "get", "put", "post", "delete", "options", "head", "patch", "trace", "query", "additionalOperations", "servers", "parameters");
    public static readonly FrozenSet<string> Operation = Set("tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks", "deprecated", "security", "servers");
    public static readonly FrozenSet<string> Parameter = Set("name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "example", "examples", "content");
    public static readonly FrozenSet<string> Body = Set("description", "content", "required");
    public static readonly FrozenSet<string> MediaType = Set("schema", "itemSchema", "example", "examples", "encoding", "prefixEncoding", "itemEncoding");
    public static readonly FrozenSet<string> Encoding = Set("contentType", "headers", "style", "explode", "allowReserved", "encoding", "prefixEncoding", "itemEncoding");
    public static readonly FrozenSet<string> Response = Set("summary", "description", "headers", "content", "links");
    public static readonly FrozenSet<string> Header = Set("description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "example", "examples", "content");
    public static readonly FrozenSet<string> Tag = Set("name", "summary", "description", "externalDocs", "parent", "kind");
    public static readonly FrozenSet<string> SecurityScheme = Set("type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl", "oauth2MetadataUrl", "deprecated");
    public static readonly FrozenSet<string> Discriminator = Set("propertyName", "mapping", "defaultMapping");

    public static readonly FrozenSet<string> Document2 = Set("swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions", "parameters", "responses", "securityDefinitions", "security", "tags", "externalDocs");
    public static readonly FrozenSet<string> PathItem2 = Set("$ref", "get", "put", "post", "delete", "options", "head", "patch", "parameters");
    public static readonly FrozenSet<string> Operation2 = Set("tags", "summary", "description", "externalDocs", "operationId", "consumes", "produces", "parameters", "responses", "schemes", "deprecated", "security");
    public static readonly FrozenSet<string> Response2 = Set("description", "schema", "headers", "examples");
    public static readonly FrozenSet<string> BodyParameter2 = Set("name", "in", "description", "required", "schema");
    public static readonly FrozenSet<string> SecurityScheme2 = Set("type", "description", "name", "in", "flow", "authorizationUrl", "tokenUrl", "scopes");

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
