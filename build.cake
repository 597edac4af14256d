var target = Argument("target", "Default");
var configuration = Argument("configuration", "Release");

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
    .IsDependentOn("Build")
    .Does(() => DotNetPack(Solution, new DotNetPackSettings { Configuration = configuration }));

Task("Default")
    .IsDependentOn("Test")
    .IsDependentOn("Check")
    .IsDependentOn("Pack");

RunTarget(target);
