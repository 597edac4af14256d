using RunsCodegen.Fuzz;

// '--count 10000 --seed 1' is the long run, with '--compile' a longer one; '--batch' is what the long run starts; anything else runs the tests.
return FuzzArguments.Parse(args) is { } fuzz
    ? fuzz.IsBatch ? FuzzBatch.Run(fuzz) : FuzzCommand.Run(fuzz)
    : await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
