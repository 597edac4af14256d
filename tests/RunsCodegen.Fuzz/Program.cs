using System.Globalization;
using RunsCodegen.Fuzz;
using RunsCodegen.Testing;

// '--show 7' writes the files of a seed into the folder 'seed-7' and says what becomes of them.
if (args is ["--show", var text])
{
    var seed = int.Parse(text, CultureInfo.InvariantCulture);
    var document = FuzzDocument.Of(seed);
    document.Write("seed-" + text);
    Console.WriteLine(FuzzRun.Generate(document, FuzzOptions.Of(seed)).Diagnostics());
    return 0;
}

// '--count 10000 --seed 1' is the long run, with '--compile' a longer one; '--batch' is what the long run starts; anything else runs the tests.
return FuzzArguments.Parse(args) is { } fuzz
    ? fuzz.IsBatch ? FuzzBatch.Run(fuzz) : FuzzCommand.Run(fuzz)
    : await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
