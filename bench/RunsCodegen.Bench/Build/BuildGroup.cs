using RunsCodegen.Bench.Generate;
using RunsCodegen.Bench.Measuring;
using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Build;

/// <summary>Generators within a build: when nothing changed, and when a small document did.</summary>
internal sealed class BuildGroup : IBenchGroup
{
    public const string Ours = "ours";
    public const string NSwag = "NSwag.MSBuild";
    public const string None = "limit: no generator";

    private const int Rounds = 5;

    public string Name => "build";

    public IReadOnlyList<string> Versions => ["NSwag.MSBuild 14.7.1", "one MSBuild process for each build, no server of the compiler's for what is unchanged"];

    public IEnumerable<MeasuredTable> Run()
    {
        BuiltProject[] projects = [OursProject(), NSwagProject(), new(None, null, "")];
        Array.ForEach(projects, p => p.Build());
        yield return Measure("build-unchanged", "Build again, nothing changed: the target that generates", projects[..2], change: false, ofTarget: true);
        yield return Measure("build-changed", "Build after a change of the document (33 KB): the target that generates", projects[..2], change: true, ofTarget: true);
        yield return Measure("build-whole", "Build again, nothing changed: the whole build", projects, change: false, ofTarget: false);
    }

    private static BuiltProject OursProject()
    {
        var package = Path.Combine(ResultFile.Root, "src", "RunsCodegen.MSBuild", "build", "RunsCodegen.MSBuild");
        return new(Ours, "_RunsCodegenRun", $"""
              <PropertyGroup><RunsCodegenToolPath>{NativeTool.Path}</RunsCodegenToolPath></PropertyGroup>
              <Import Project="{package}.props" />
              <ItemGroup><OpenApiReference Include="openapi.yaml" Namespace="Built" Targets="models;client" /></ItemGroup>
              <Import Project="{package}.targets" />
            """);
    }

    // As NSwag's own pages have it: in each build, since it has no inputs and outputs to compare.
    private static BuiltProject NSwagProject() => new BuiltProject(NSwag, "NSwag", """
          <ItemGroup><PackageReference Include="NSwag.MSBuild" Version="14.7.1" PrivateAssets="all" /></ItemGroup>
          <Target Name="NSwag" BeforeTargets="BeforeCompile;CoreCompile">
            <Exec Command="$(NSwagExe_Net100) openapi2csclient /input:openapi.yaml /output:Client.g.cs /namespace:Built /jsonLibrary:SystemTextJson /generateNullableReferenceTypes:true" />
            <ItemGroup><Compile Remove="Client.g.cs" /><Compile Include="Client.g.cs" /></ItemGroup>
          </Target>
        """).With("Events.cs", "namespace Built; /* NSwag's code uses the name and declares no such type. */ public sealed class Events;");

    private static MeasuredTable Measure(string id, string title, BuiltProject[] projects, bool change, bool ofTarget)
    {
        var times = Turns.Take(Rounds, projects.Select(p => (Func<double>)(() => Time(p, change, ofTarget))));
        return new()
        {
            Id = id,
            Title = title,
            Baseline = ofTarget ? NSwag : None,
            Rows = [.. projects.Zip(times, (project, taken) => Measurement.Of(project.Name, taken))],
        };
    }

    private static double Time(BuiltProject project, bool change, bool ofTarget)
    {
        if (change)
        {
            File.AppendAllText(project.Spec, "# changed\n");
        }

        var (process, target) = project.Build();
        return (ofTarget ? target : process.Time).TotalNanoseconds;
    }
}
