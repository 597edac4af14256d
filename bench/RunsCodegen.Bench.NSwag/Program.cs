using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

// A document, and the file for models and client in it, as NSwag makes them for System.Text.Json.
var (spec, output) = (args[0], args[1]);
var document = spec.EndsWith(".json", StringComparison.Ordinal)
    ? await OpenApiDocument.FromFileAsync(spec)
    : await OpenApiYamlDocument.FromFileAsync(spec);
var settings = new CSharpClientGeneratorSettings
{
    ClassName = "{controller}Client",
    CSharpGeneratorSettings =
    {
        Namespace = "Peer",
        JsonLibrary = CSharpJsonLibrary.SystemTextJson,
        GenerateNullableReferenceTypes = true,
        GenerateOptionalPropertiesAsNullable = true,
    },
};
await File.WriteAllTextAsync(output, new CSharpClientGenerator(document, settings).GenerateFile());
