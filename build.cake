var target = Argument("target", "Default");
var configuration = Argument("configuration", "Release");

var runtimes = Argument("runtimes", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier);

const string Solution = "RunsCodegen.sln";
const string Contract = "spec/runs.openapi.yaml --output generated --namespace Runs --options spec/runscodegen.json";

Task("Generate")
    .Description("Makes generated/ of spec/ and templates/.")
    .Does(() => DotNetBuild("src/Runs.Contract", new DotNetBuildSettings { Configuration = configuration }));

Task("Build")
    .Description("Builds everything; generated/ first.")
    .Does(() => DotNetBuild(Solution, new DotNetBuildSettings { Configuration = configuration }));

Task("Test")
    .IsDependentOn("Build")
    .Does(() => DotNetTool($"test --solution {Solution} --configuration {configuration} --no-build"));

Task("Check")
    .Description("Fails when what is committed differs from what would be generated.")
    .IsDependentOn("Build")
    .Does(() => DotNetRun("src/RunsCodegen.Cli", "check " + Contract, new DotNetRunSettings { Configuration = configuration, NoBuild = true }));

Task("Corpus")
    .Description("Generates, compiles and tries all public documents beside the repository; prints a table.")
    .IsDependentOn("Build")
    .Does(() => DotNetRun("tests/RunsCodegen.Corpus", "corpus", new DotNetRunSettings { Configuration = configuration, NoBuild = true }));

Task("Fuzz")
    .Description("Tries 10,000 hostile documents.")
    .IsDependentOn("Build")
    .Does(() => DotNetRun("tests/RunsCodegen.Fuzz", "--count 10000 --seed 1", new DotNetRunSettings { Configuration = configuration, NoBuild = true }));

Task("Pack")
    .Description("Makes the packages; the tool in RunsCodegen.MSBuild is compiled ahead for this machine, or for --runtimes=linux-x64,win-x64.")
    .IsDependentOn("Build")
    .Does(() => DotNetPack(Solution, new DotNetPackSettings
    {
        Configuration = configuration,
        ArgumentCustomization = arguments => arguments.Append("-p:ToolRuntimes=" + runtimes.Replace(",", "%3B")),
    }));

Task("Default")
    .IsDependentOn("Test")
    .IsDependentOn("Check")
    .IsDependentOn("Pack");

RunTarget(target);
