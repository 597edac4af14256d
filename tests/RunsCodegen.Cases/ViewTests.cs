using System.Reflection;
using System.Text.Json;
using RunsCodegen.Model.Options;
using RunsCodegen.Testing;

namespace RunsCodegen.Cases;

/// <summary>What requests and responses hold of <c>readOnly</c> and <c>writeOnly</c> members, and what closed enums take.</summary>
public sealed class ViewTests
{
    private static readonly Lazy<Assembly> Pets = new(() => Load("""
        openapi: 3.1.0
        info: { title: Case, version: '1' }
        paths:
          /pets:
            post:
              operationId: addPet
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses:
                '200': { description: Added., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
        components:
          schemas:
            Pet:
              type: object
              required: [id, name, pin]
              properties:
                id: { type: integer, readOnly: true }
                name: { type: string }
                pin: { type: string, writeOnly: true }
                size: { type: string, enum: [small, large] }
                vet: { $ref: '#/components/schemas/Vet' }
                tag: { $ref: '#/components/schemas/Tag' }
              additionalProperties: false
            Vet:
              allOf:
                - { type: object, properties: { id: { type: integer, readOnly: true }, phone: { type: string } } }
                - { type: object, required: [id, phone] }
            Tag:
              allOf:
                - { type: object, properties: { id: { type: integer, readOnly: true }, type: { type: string, readOnly: true } } }
                - { type: object, properties: { type: { type: string, enum: [tag] } } }
                - { type: object, required: [id, type] }
        """));

    [Theory]
    [InlineData("PetRequest", """{"id":7,"name":"Rex","pin":"1"}""", """{"name":"Rex","pin":"1"}""")]
    [InlineData("PetRequest", """{"id":"no number","name":"Rex","pin":"1"}""", """{"name":"Rex","pin":"1"}""")]
    [InlineData("Pet", """{"id":7,"name":"Rex","pin":"1"}""", """{"id":7,"name":"Rex"}""")]
    [InlineData("VetRequest", """{"phone":"1"}""", """{"phone":"1"}""")]
    [InlineData("Vet", """{"id":7,"phone":"1"}""", """{"id":7,"phone":"1"}""")]
    [InlineData("TagRequest", """{"id":7,"type":"tag"}""", """{"type":"tag"}""")]
    [InlineData("Tag", """{"id":7,"type":"tag"}""", """{"id":7,"type":"tag"}""")]
    public void A_member_that_comes_the_wrong_way_is_passed_over(string type, string sent, string kept) => Assert.Equal(kept, Copy(type, sent));

    [Theory]
    [InlineData("PetRequest", """{"name":"Rex"}""")]
    [InlineData("PetRequest", """{"name":"Rex","pin":"1","age":3}""")]
    [InlineData("Pet", """{"name":"Rex"}""")]
    [InlineData("Pet", """{"id":7,"name":"Rex","size":"huge"}""")]
    [InlineData("TagRequest", """{"id":7}""")]
    [InlineData("Tag", """{"type":"tag"}""")]
    public void The_rest_is_as_strict_as_the_schema(string type, string sent) => Assert.ThrowsAny<Exception>(() => Copy(type, sent));

    [Fact]
    public void A_closed_enum_travels_as_its_word()
    {
        Assert.Equal("""{"id":7,"name":"Rex","size":"large"}""", Copy("Pet", """{"id":7,"name":"Rex","size":"large"}"""));
        Assert.True(Pets.Value.GetType("Case.Api.PetSize")!.IsEnum);
    }

    [Fact]
    public void The_order_of_components_does_not_change_the_names_of_views()
    {
        const string Pet = "    Pet: { type: object, properties: { id: { type: string, readOnly: true }, owner: { $ref: '#/components/schemas/Owner' } } }\n";
        const string Owner = "    Owner: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }\n";
        const string Taken = "    PetRequest: { type: object, properties: { why: { type: string } } }\n";
        Assert.Equal(Names(Pet + Owner + Taken), Names(Taken + Owner + Pet));
        Assert.Contains("PetInput.g.cs", Names(Pet + Owner + Taken));
        Assert.Contains("OwnerRequest.g.cs", Names(Pet + Owner + Taken));
    }

    private static IEnumerable<string> Names(string components) => Generated.OfText("""
        openapi: 3.1.0
        info: { title: Case, version: '1' }
        paths:
          /pets:
            post:
              operationId: addPet
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses:
                '200': { description: Added., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
        components:
          schemas:

        """ + components).Files.Select(f => Path.GetFileName(f.Path)).Order(StringComparer.Ordinal);

    private static Assembly Load(string document)
    {
        var result = Generated.OfText(document, new CodegenOptions { Targets = [Target.Models], Enums = EnumStyle.Closed });
        Assert.False(result.HasErrors, result.Diagnostics());
        return Compiled.Of(result.Files).Load();
    }

    private static string Copy(string type, string json)
    {
        var declared = Pets.Value.GetType("Case.Api." + type)!;
        return JsonSerializer.Serialize(JsonSerializer.Deserialize(json, declared), declared);
    }
}
