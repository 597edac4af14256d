var target = Argument("target", "Default");
var configuration = Argument("configuration", "Release");

// A native program is linked by what the system has for that; elsewhere say --native=true when it is there.
var native = Argument("native", IsRunningOnUnix() && Context.Tools.Resolve("clang") is not null);

const string OwnTools = "artifacts/tools";
var runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;

// The native programs to pack, in folders named by their runtimes.
var tools = Argument("tools", native ? OwnTools : "");

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

Task("Native")
    .Description("Makes the tool a native program for this machine, in " + OwnTools + "/" + runtime + ".")
    .WithCriteria(native, "There is no clang to link with.")
    .Does(() =>
    {
        CleanDirectory(OwnTools);
        DotNetPublish("src/RunsCodegen.Cli", new DotNetPublishSettings
        {
            Configuration = "Release",
            Runtime = runtime,
            OutputDirectory = OwnTools + "/" + runtime,
            ArgumentCustomization = arguments => arguments.Append("-p:PublishAot=true -p:RestoreLockedMode=false --artifacts-path artifacts/native"),
        });
    });

Task("Pack")
    .Description("Makes the packages; RunsCodegen.MSBuild with the native program for this machine, or with all in --tools=FOLDER.")
    .IsDependentOn("Build")
    .IsDependentOn("Native")
    .Does(() => DotNetPack(Solution, new DotNetPackSettings
    {
        Configuration = configuration,
        ArgumentCustomization = arguments => tools == "" ? arguments : arguments.Append("-p:NativeTools=" + MakeAbsolute(Directory(tools))),
    }));

Task("Default")
    .IsDependentOn("Test")
    .IsDependentOn("Check")
    .IsDependentOn("Pack");

RunTarget(target);
