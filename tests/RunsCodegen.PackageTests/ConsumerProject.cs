namespace RunsCodegen.PackageTests;

/// <summary>A class library of somebody who uses RunsCodegen.MSBuild.</summary>
internal sealed class ConsumerProject : IDisposable
{
    public const string Pets = """
        openapi: 3.1.0
        info: { title: Pets, version: "1" }
        servers: [{ url: "https://pets.example" }]
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              tags: [pets]
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses:
                "200":
                  description: The pet.
                  content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
                default:
                  description: The reason.
                  content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } }
        components:
          schemas:
            Pet: { type: object, required: [name], properties: { name: { type: string } } }
            Problem: { type: object, properties: { detail: { type: string } } }

        """;

    private const string Use = """
        namespace Acme.Shop;

        public static class Use
        {
            public static System.Threading.Tasks.Task<Acme.Pets.Pet> First(Acme.Pets.IPetsClient pets) => pets.GetPetAsync("1");
        }

        """;

    private readonly Scratch _scratch = new();

    public ConsumerProject(Packages packages)
    {
        _scratch.Write("NuGet.config", packages.Config);
        _scratch.Write("pets.yaml", Pets);
        _scratch.Write("Use.cs", Use);
        WriteProject("""<OpenApiReference Include="pets.yaml" Namespace="Acme.Pets" Targets="Models;Client" />""");
    }

    /// <summary>Where the output of <c>pets.yaml</c> is made.</summary>
    public string Output => this["obj/openapi/pets"];

    public string this[string path] => _scratch[path];

    public void Write(string path, string text) => _scratch.Write(path, text);

    public void WriteProject(string reference) => _scratch.Write("Shop.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="RunsCodegen.MSBuild" Version="{Packages.Version}" PrivateAssets="all" />
            {reference}
          </ItemGroup>
        </Project>

        """);

    public Task<Build> BuildAsync(params string[] arguments) => Build.StartAsync(_scratch.Root, ["build", .. arguments]);

    public Task<Build> CleanAsync() => Build.StartAsync(_scratch.Root, "clean");

    public void Dispose() => _scratch.Dispose();
}
